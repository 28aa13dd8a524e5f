namespace KnowledgeBase.Search.Analysis;

/// <summary>Reads the words that most texts consist of, Latin letters and digits that end where the word does, without the general rules.</summary>
internal static class SimpleWord
{
    private const int TableSize = 0x180;

    private static readonly char[] Folded = [.. Enumerable.Range(0, TableSize).Select(c => IsSimple((char)c) ? CharacterTable.Fold((char)c) : '\0')];
    private static readonly char[] Lower = [.. Enumerable.Range(0, TableSize).Select(c => char.ToLowerInvariant((char)c))];

    /// <summary>Reads a word at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">Takes the word in lower case without accents.</param>
    /// <param name="lower">Takes the word in lower case.</param>
    /// <param name="hasAccents">Whether the two differ.</param>
    /// <returns>The word's length, or 0 when there is none or when it needs the general rules.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<char> folded, Span<char> lower, out bool hasAccents)
    {
        var accents = 0;
        var length = 0;
        hasAccents = false;
        while (length < text.Length)
        {
            var c = text[length];
            var fold = c < TableSize ? Folded[c] : '\0';
            if (fold == '\0')
            {
                hasAccents = accents != 0;
                return EndsWord(text, length) ? length : 0;
            }

            if (length == folded.Length)
            {
                return 0;
            }

            folded[length] = fold;
            lower[length] = Lower[c];
            accents |= fold ^ Lower[c];
            length++;
        }

        hasAccents = accents != 0;
        return length;
    }

    private static bool IsSimple(char c) =>
        CharacterTable.KindOf(c) is CharacterKind.Letter or CharacterKind.Digit && CharacterTable.Fold(c) != CharacterTable.NeedsNormalization;

    // A connector joins words only when a letter or a digit follows at once; a comma or a full stop mostly ends the word.
    private static bool EndsWord(ReadOnlySpan<char> text, int index) => CharacterTable.KindOf(text[index]) switch
    {
        CharacterKind.Other or CharacterKind.Prefix or CharacterKind.Ideograph => true,
        CharacterKind.Connector => index + 1 == text.Length || CharacterTable.KindOf(text[index + 1]) is CharacterKind.Other or CharacterKind.Connector or CharacterKind.Prefix,
        _ => false,
    };
}
