namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// The light stemmer for Spanish of J. Savoy ("Report on CLEF-2001 Experiments"): it removes plural and gender endings of nouns
/// and adjectives and leaves verbs alone.
/// </summary>
internal static class SpanishLightStemmer
{
    /// <summary>Stems a lower-case word without accents in place.</summary>
    /// <param name="word">The letters; overwritten by the stem.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word)
    {
        var length = word.Length;
        if (length < 5)
        {
            return length;
        }

        switch (word[^1])
        {
            case 'a' or 'e' or 'o':
                return length - 1;
            case 's' when word.EndsWith("eses"):
                return length - 2;
            case 's' when word.EndsWith("ces"):
                word[length - 3] = 'z';
                return length - 2;
            case 's' when word[^2] is 'a' or 'e' or 'o':
                return length - 2;
            default:
                return length;
        }
    }
}
