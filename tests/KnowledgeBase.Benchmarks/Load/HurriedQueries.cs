using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>What people in a hurry type, made from what articles are called and how customers say it; always the same queries.</summary>
internal static class HurriedQueries
{
    private const int Count = 5_000;
    private const int ShortestWordWithError = 5;

    /// <summary>Whole phrases, words of titles, three words, beginnings as they stand while somebody types, and all of these with a typing error.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<FrontMatter> editions)
    {
        var random = new Random(5);
        var queries = new List<string>(Count);
        while (queries.Count < Count)
        {
            var edition = editions[random.Next(editions.Count)];
            var phrase = edition.Phrases.Count == 0 ? edition.Title : edition.Phrases[random.Next(edition.Phrases.Count)];
            queries.Add(random.Next(10) switch
            {
                0 => edition.Title,
                1 or 2 => phrase,
                3 or 4 => Some(edition.Title, random),
                5 or 6 => Some(phrase, random),
                7 => Beginning(random.Next(2) == 0 ? phrase : edition.Title, random),
                8 => WithError(Some(phrase, random), random),
                _ => WithError(Some(edition.Title, random), random),
            });
        }

        return queries;
    }

    /// <summary>Two or three words in their order.</summary>
    private static string Some(string text, Random random)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var places = Enumerable.Range(0, words.Length).ToArray();
        random.Shuffle(places);
        return string.Join(' ', places.Take(random.Next(2, 4)).Order().Select(place => words[place]));
    }

    private static string Beginning(string text, Random random) => text[..random.Next(Math.Min(3, text.Length), text.Length + 1)];

    /// <summary>Two letters of the longest word swapped, one left out, or one doubled.</summary>
    private static string WithError(string text, Random random)
    {
        var word = text.Split(' ').MaxBy(each => each.Length)!;
        if (word.Length < ShortestWordWithError)
        {
            return text;
        }

        var at = random.Next(1, word.Length - 1);
        var wrong = random.Next(3) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            1 => word.Remove(at, 1),
            _ => word.Insert(at, word[at].ToString()),
        };
        return text.Replace(word, wrong, StringComparison.Ordinal);
    }
}
