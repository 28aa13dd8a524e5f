using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// Holds the stemmers against Snowball's published vocabularies: a folder with <c>spanish.voc.txt</c>, <c>spanish.output.txt</c> and the same for English
/// (github.com/snowballstem/snowball-data). Run it after any change to a stemmer.
/// </summary>
internal static class StemmerCheck
{
    private const int ShownDifferences = 20;

    /// <summary>Checks; 0 when no word differs.</summary>
    public static int Run(string folder)
    {
        var different = Check(folder, "spanish", letters => SpanishStemmer.Accented.Stem(letters))
            + Check(folder, "english", letters => EnglishStemmer.Stem(letters));
        return different == 0 ? 0 : 1;
    }

    private static int Check(string folder, string language, Func<char[], int> stem)
    {
        var words = File.ReadAllLines(Path.Combine(folder, $"{language}.voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(folder, $"{language}.output.txt"));
        var different = words.Zip(stems).Where(pair => !string.Equals(Stem(pair.First, stem), pair.Second, StringComparison.Ordinal)).ToArray();
        Console.WriteLine($"{language}: {words.Length} words, {different.Length} differ");
        foreach (var (word, expected) in different.Take(ShownDifferences))
        {
            Console.WriteLine($"  {word}: {Stem(word, stem)}, not {expected}");
        }

        return different.Length;
    }

    private static string Stem(string word, Func<char[], int> stem)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, stem(letters));
    }
}
