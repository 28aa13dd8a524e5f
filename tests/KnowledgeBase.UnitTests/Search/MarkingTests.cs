using System.Text;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Highlighting;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

public sealed class MarkingTests
{
    private static readonly AccessKey Everybody = new("all");

    private static readonly string[] Words =
    [
        "tarjeta", "TARJETAS", "clonó", "Clonaron", "año", "ano", "día", "días", "cargo", "CARGOS", "no", "a", "I", "use", "using", "used", "dying", "die",
        "skies", "sky", "tied", "E-4012", "e4012", "3DS", "24/7", "1,500.00", "1500", "*55", "#12", "KB-0002", "auto-pago", "autopago", "don't", "l'été",
        "contraseña", "straße", "ﬁrma", "日本語", "😀", "x", "q", "y", "happy", "happiness", "MSI", "c#", "50%", "señor/a", "pago_minimo", "i̇zmir", "información", "informacion", "también", "customer's", "customers", "12,500.50", "abc*55", "abc#", "comisión/interés", "comision", "interes",
        "según", "aclaró-pago2", "aclaro", "ajá-b", "bloqueó", "bloquear", "bloqué’o", "bloqueado日", "日",
    ];

    private static readonly string[] Gaps =
        [" ", " ", " ", " ", "  ", "\n", ", ", ". ", ".", "-", "--", "/", "'", "’", "_", " (", ") ", "(", ")", "*", "#", " *", " #", "\u00A0", "…", "¿", "\u200B", "\t", ":", "&", "\u00AD"];

    [Fact]
    public void What_is_marked_is_what_taking_the_whole_text_apart_would_mark()
    {
        var random = new Random(17);
        var marked = 0;
        for (var round = 0; round < 600; round++)
        {
            var texts = Enumerable.Range(0, 4).Select(_ => RandomText(random)).ToArray();
            using var writer = new IndexWriter(SearchWeights.Default);
            writer.Apply(new SearchBatch { Documents = [.. texts.Select(Document)] });
            var snapshot = writer.Snapshot;
            var query = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
            var plan = new QueryPlanner(new VisibleTerms(snapshot, snapshot.Visible([Everybody])), SearchWeights.Default)
                .Plan(QueryParser.Parse(query), SearchLanguage.Spanish, SynonymSet.Empty);
            var terms = new MatchedTerms(snapshot.Tables.Vocabulary, plan);
            foreach (var text in texts)
            {
                foreach (var language in Enum.GetValues<SearchLanguage>())
                {
                    var expected = TakeApart(text, language, snapshot.Tables.Vocabulary, plan);
                    Assert.Equal(expected, TextMatch.FindIn(text, language, terms));
                    marked += expected.Count;
                }
            }
        }

        Assert.True(marked > 5_000, $"Only {marked} words were marked.");
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(60); left > 0; left--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(Gaps[random.Next(Gaps.Length)]);
        }

        return text.ToString(0, random.Next(text.Length / 2, text.Length + 1));
    }

    private static SearchDocument Document(string text, int number) => new()
    {
        Key = $"{number}",
        Group = $"{number}",
        Language = number % 2 == 0 ? SearchLanguage.Spanish : SearchLanguage.English,
        AccessKeys = [Everybody],
        Title = "",
        Sections = [new SearchSection("", "", text)],
    };

    private static List<TextMatch> TakeApart(string text, SearchLanguage language, Vocabulary vocabulary, QueryPlan plan)
    {
        var sink = new Sink(language, vocabulary, plan, []);
        Tokenizer.Run(text, ref sink);
        return sink.Matches;
    }

    private readonly struct Sink(SearchLanguage language, Vocabulary vocabulary, QueryPlan plan, List<TextMatch> matches) : ITokenSink
    {
        public List<TextMatch> Matches => matches;

        public void Accept(in Token token)
        {
            var word = vocabulary.FindWord(token.Folded);
            var term = word < 0 ? -1 : vocabulary.TermOfWord(word, language);
            var all = plan.Words.Concat(plan.Units.SelectMany(unit => unit.Replacements).SelectMany(replacement => replacement.Words)).ToList();
            var index = term < 0 ? -1 : all.FindIndex(planned => planned.Terms.Any(other => other.Term == term));
            if (index >= 0 && (matches.Count == 0 || token.Start >= matches[^1].End))
            {
                matches.Add(new TextMatch(token.Start, token.Length, index, all[index].Terms.First(other => other.Term == term).Weight));
            }
        }
    }
}
