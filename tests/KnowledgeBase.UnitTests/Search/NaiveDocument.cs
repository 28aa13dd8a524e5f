using System.Collections.Concurrent;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>A document with all that a score needs, in dictionaries.</summary>
internal sealed class NaiveDocument
{
    private static readonly ConcurrentDictionary<(string Folded, SearchLanguage Language), string> Terms = new();

    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _exactFrequencies = new(StringComparer.Ordinal);
    private readonly SearchWeights _weights;

    public NaiveDocument(SearchDocument source, SearchWeights weights)
    {
        Source = source;
        _weights = weights;
        ExactTexts = [.. source.Phrases.Append(source.Title).Select(text => string.Join(' ', Tokens(text).Select(word => word.Folded)))];
        (FieldWeights Field, string Text)[] texts =
        [
            (weights.Title, source.Title),
            .. source.Phrases.Select(text => (weights.Phrases, text)),
            .. source.Learned.Select(text => (weights.Learned, text)),
            .. source.Sections.SelectMany(section => new[] { (weights.Headings, section.Heading), (weights.Body, section.Text) }),
        ];
        var lengths = texts
            .GroupBy(entry => entry.Field, ReferenceEqualityComparer.Instance)
            .ToDictionary(
                group => group.Key!,
                group => group.Sum(entry => Tokens(entry.Text).Count(word => !IsStopWord(word.Folded))),
                ReferenceEqualityComparer.Instance);
        var start = 0;
        foreach (var (field, text) in texts)
        {
            var words = Tokens(text);
            var length = lengths[field];
            var scale = field.Weight / (1 - field.LengthEffect + (field.LengthEffect * length / field.TypicalLength));
            foreach (var (folded, accented, position) in words.Where(word => !IsStopWord(word.Folded)))
            {
                var term = Term(folded);
                _frequencies[term] = _frequencies.GetValueOrDefault(term) + scale;
                if (accented.Length > 0)
                {
                    _exactFrequencies[accented] = _exactFrequencies.GetValueOrDefault(accented) + scale;
                }

                if (!_places.TryGetValue(term, out var places))
                {
                    _places[term] = places = [];
                }

                places.Add(start + position);
            }

            start += text.Length == 0 ? 0 : words.Length + DocumentInverter.TextGap;
        }
    }

    public SearchDocument Source { get; }

    public HashSet<string> ExactTexts { get; }

    public static (string Folded, string Accented, int Position)[] Tokens(string text)
    {
        var sink = new Sink([]);
        Tokenizer.Run(text, ref sink);
        return [.. sink.Tokens];
    }

    public static string Term(string folded, SearchLanguage language) => Terms.GetOrAdd((folded, language), word =>
    {
        var term = new char[Analyzer.MaximumTermLength];
        return new string(term, 0, Analyzer.For(word.Language).Term(word.Folded, term));
    });

    public int Impact(string folded) => _frequencies.TryGetValue(Term(folded), out var frequency) ? _weights.Impact(frequency) : 0;

    public int ExactImpact(string accented) => _exactFrequencies.TryGetValue(accented, out var frequency) ? _weights.Impact(frequency) : 0;

    public IReadOnlyList<int> Places(string folded) => _places.GetValueOrDefault(Term(folded)) ?? [];

    private bool IsStopWord(string folded) => Analyzer.For(Source.Language).IsStopWord(folded);

    private string Term(string folded) => Term(folded, Source.Language);

    private readonly struct Sink(List<(string Folded, string Accented, int Position)> tokens) : ITokenSink
    {
        public List<(string Folded, string Accented, int Position)> Tokens => tokens;

        public void Accept(in Token token) => tokens.Add((token.Folded.ToString(), token.Accented.ToString(), token.Position));
    }
}
