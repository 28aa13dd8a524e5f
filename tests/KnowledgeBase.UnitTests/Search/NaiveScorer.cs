using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>
/// The ranking as docs/search.md defines it, computed for every document without an index: what the engine must agree with. It knows words as
/// they are, without prefixes, corrections and synonyms.
/// </summary>
internal sealed class NaiveScorer
{
    private readonly SearchWeights _weights;
    private readonly List<NaiveDocument> _documents;
    private readonly NaiveSentences _sentences;

    public NaiveScorer(IReadOnlyCollection<SearchDocument> documents, SearchWeights weights)
    {
        _weights = weights;
        _documents = [.. documents.Select(document => new NaiveDocument(document, weights))];
        _sentences = new NaiveSentences(documents, weights);
    }

    /// <summary>The best score of each visible group that has a word of the query, the highest first.</summary>
    public IReadOnlyDictionary<string, double> Score(string query, AccessKey caller, SearchLanguage preferred)
    {
        var factors = _sentences.Factors(query, Language(Tokens(query), preferred), caller);
        return ScoreAll(query, caller, preferred)
            .GroupBy(scored => scored.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(scored => scored.Score) * factors.GetValueOrDefault(group.Key, 1), StringComparer.Ordinal);
    }

    private List<(string Group, double Score)> ScoreAll(string query, AccessKey caller, SearchLanguage preferred)
    {
        var words = Tokens(query);
        var language = Language(words, preferred);
        var kept = words.Where(word => !StopWords.Contains(language, word.Folded)).ToArray();
        kept = kept.Length == 0 ? words : kept;
        var distinct = kept.DistinctBy(word => word.Folded).ToArray();
        var whole = Text(query);
        var known = distinct.ToDictionary(word => word.Folded, word => Weights(word, kept, caller));
        var exactScore = _weights.ExactTitle * (1 + distinct.Sum(word => known[word.Folded].Max));
        return [.. _documents
            .Where(document => document.Source.AccessKeys.Contains(caller))
            .Select(document => (document.Source.Group, Score: Score(document, distinct, known, whole, exactScore)))
            .Where(scored => scored.Score > 0)];
    }

    private static string Text(string text) => string.Join(' ', Tokens(text).Select(word => word.Folded));

    private static SearchLanguage Language((string Folded, string Accented, int Position)[] words, SearchLanguage preferred)
    {
        var accents = words.Any(word => word.Accented.Any("ñáéíóú".Contains)) ? 2 : 0;
        var balance = accents
            + words.Count(word => StopWords.Contains(SearchLanguage.Spanish, word.Folded))
            - words.Count(word => StopWords.Contains(SearchLanguage.English, word.Folded));
        return balance > 0 ? SearchLanguage.Spanish : balance < 0 ? SearchLanguage.English : preferred;
    }

    private double Score(
        NaiveDocument document,
        (string Folded, string Accented, int Position)[] words,
        Dictionary<string, (double Spanish, double English, double Max, int Repeats)> known,
        string whole,
        double exactScore)
    {
        var sum = 0.0;
        var count = 0;
        foreach (var word in words)
        {
            var impact = document.Impact(word.Folded);
            if (impact > 0)
            {
                var (spanish, english, _, repeats) = known[word.Folded];
                var weight = (document.Source.Language == SearchLanguage.Spanish ? spanish : english) * repeats;
                sum += weight * impact / 255;
                sum += weight * _weights.ExactForm * document.ExactImpact(word.Accented) / 255;
                count++;
            }
        }

        if (document.ExactTexts.Contains(whole))
        {
            sum += exactScore;
            count = words.Length;
        }

        var share = count / (double)words.Length;
        return sum * (1 + (_weights.Coverage * share * share * share)) * (1 + (_weights.Prior * Math.Round(255 * document.Source.Prior) / 255))
            * (1 + (_weights.Proximity * Closeness(document, words, known)));
    }

    private static double Closeness(
        NaiveDocument document,
        (string Folded, string Accented, int Position)[] words,
        Dictionary<string, (double Spanish, double English, double Max, int Repeats)> known)
    {
        var sum = 0.0;
        var whole = 0.0;
        for (var i = 1; i < words.Length; i++)
        {
            var weight = (known[words[i - 1].Folded].Max / known[words[i - 1].Folded].Repeats) + (known[words[i].Folded].Max / known[words[i].Folded].Repeats);
            whole += weight;
            var gap = words[i].Position - words[i - 1].Position;
            var first = document.Places(words[i - 1].Folded);
            var second = document.Places(words[i].Folded);
            var best = first.SelectMany(_ => second, (a, b) => Math.Abs(b - a - gap)).DefaultIfEmpty(int.MaxValue).Min();
            sum += best > Proximity.Window ? 0 : weight / (1 + best);
        }

        return whole == 0 ? 0 : sum / whole;
    }

    // What a word counts per language (nothing where no visible document has it), and what it can count at most.
    private (double Spanish, double English, double Max, int Repeats) Weights(
        (string Folded, string Accented, int Position) word, (string Folded, string Accented, int Position)[] kept, AccessKey caller)
    {
        var spanish = Idf(word.Folded, SearchLanguage.Spanish, caller);
        var english = Idf(word.Folded, SearchLanguage.English, caller);
        var repeats = Math.Min(3, kept.Count(other => other.Folded == word.Folded));
        var forms = new[] { (SearchLanguage.Spanish, spanish), (SearchLanguage.English, english) }
            .Where(pair => pair.Item2 > 0 && HasVisibleForm(word.Accented, pair.Item1, caller))
            .Sum(pair => pair.Item2 * _weights.ExactForm);
        return (spanish, english, (Math.Max(spanish, english) + forms) * repeats, repeats);
    }

    private bool HasVisibleForm(string accented, SearchLanguage language, AccessKey caller) => accented.Length > 0 && _documents.Exists(document =>
        document.Source.Language == language && document.Source.AccessKeys.Contains(caller) && document.ExactImpact(accented) > 0);

    private double Idf(string folded, SearchLanguage language, AccessKey caller)
    {
        var ofLanguage = _documents.Where(document => document.Source.Language == language).ToArray();
        var having = ofLanguage.Where(document => document.Impact(folded) > 0).ToArray();
        return having.Any(document => document.Source.AccessKeys.Contains(caller)) ? Bm25F.InverseDocumentFrequency(ofLanguage.Length, having.Length) : 0;
    }

    private static (string Folded, string Accented, int Position)[] Tokens(string text) => NaiveDocument.Tokens(text);
}
