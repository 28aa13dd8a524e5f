using KnowledgeBase.Search;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>Random documents and queries over a small vocabulary in which a few words are frequent and most are rare.</summary>
internal sealed class RandomCollection(int seed)
{
    private static readonly string[] Syllables = ["car", "go", "tar", "je", "ta", "ción", "pel", "gar", "des", "ño", "ing", "ed", "es", "mé", "ri", "co", "al", "ly", "s"];

    private readonly Random _random = new(seed);
    private readonly string[] _words = MakeWords(new Random(seed));

    public int Next(int limit) => _random.Next(limit);

    public SearchDocument Document(string key)
    {
        var language = _random.Next(2) == 0 ? SearchLanguage.Spanish : SearchLanguage.English;
        return new SearchDocument
        {
            Key = key,
            Group = _random.Next(3) == 0 ? $"g{_random.Next(40)}" : key,
            Language = language,
            AccessKeys = [_random.Next(4) == 0 ? DocumentBuilder.Tier2 : DocumentBuilder.Tier1],
            Title = Text(1 + _random.Next(5)),
            Phrases = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Text(2 + _random.Next(4)))],
            Learned = [.. Enumerable.Range(0, _random.Next(2)).Select(_ => Text(3))],
            Sections = [.. Enumerable.Range(0, _random.Next(4)).Select(i => new SearchSection($"s-{i}", Text(_random.Next(3)), Text(_random.Next(60))))],
            Prior = _random.Next(3) / 2.0,
        };
    }

    /// <summary>Some words and a space behind them, so that the last one is not a prefix.</summary>
    public string Query() => Text(1 + _random.Next(5)) + " ";

    public string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    public string Word() => _words[(int)(_words.Length * Math.Pow(_random.NextDouble(), 3))];

    private static string[] MakeWords(Random random) =>
        [.. Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)]))).Distinct(StringComparer.Ordinal)];
}
