using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Checking.Prose;

/// <summary>
/// How easy a text is to read, 0 to 100 and a little beyond; 60 and more is plain. Spanish: J. Fernández Huerta, "Medidas sencillas de lecturabilidad",
/// Consigna 214 (1959), with its second term as words per sentence, the reading that fits its examples. English: R. Flesch, "A new readability yardstick",
/// Journal of Applied Psychology 32 (1948).
/// </summary>
internal static class ReadingEase
{
    /// <summary>The name of a language's formula.</summary>
    public static string Formula(Language language) => language switch
    {
        Language.Spanish => "Fernández Huerta",
        Language.English => "Flesch",
    };

    /// <summary>The score of some sentences, each a list of words, or <see langword="null"/> for a text too short to judge (under 100 words, the formulas' own unit).</summary>
    public static double? Score(IReadOnlyCollection<IReadOnlyList<string>> sentences, Language language)
    {
        // A figure reads as its digits, whose syllables nobody counts alike; letters only.
        var words = sentences.SelectMany(sentence => sentence).Where(word => char.IsLetter(word[0])).ToList();
        if (words.Count < 100)
        {
            return null;
        }

        var perSentence = (double)words.Count / sentences.Count;
        var perWord = (double)words.Sum(word => Syllables.Count(word, language)) / words.Count;
        return language switch
        {
            Language.Spanish => 206.84 - (60 * perWord) - (1.02 * perSentence),
            Language.English => 206.835 - (84.6 * perWord) - (1.015 * perSentence),
        };
    }
}
