namespace KnowledgeBase.Search.Analysis;

/// <summary>What stands between two spaces of a text. Words never reach beyond, so that a text may be taken apart chunk by chunk.</summary>
/// <param name="Start">Where its only word begins; the beginning of the chunk if it may have several.</param>
/// <param name="End">Where its only word ends; the end of the chunk if it may have several.</param>
/// <param name="Next">Where the next chunk begins.</param>
/// <param name="IsOneWord">Whether it is one word of plain letters and digits, with punctuation at most before and behind it.</param>
/// <param name="HasWords">Whether there may be a word in it at all.</param>
internal readonly record struct TextChunk(int Start, int End, int Next, bool IsOneWord, bool HasWords)
{
    private const int TableSize = 0x180;

    private static readonly Sign[] Signs = [.. Enumerable.Range(0, TableSize).Select(c => SignOf((char)c))];

    private enum Sign : byte
    {
        /// <summary>Ends the chunk.</summary>
        Space,

        /// <summary>Part of a plain word.</summary>
        Letter,

        /// <summary>Never part of a word that has nothing behind it.</summary>
        Punctuation,

        /// <summary>Needs the general rules.</summary>
        Other,
    }

    /// <summary>Reads the chunk that begins at an index; it may be empty.</summary>
    public static TextChunk Read(ReadOnlySpan<char> text, int start)
    {
        var at = Pass(text, start, Sign.Punctuation);
        var word = at;
        at = Pass(text, at, Sign.Letter);
        var end = at;
        at = Pass(text, at, Sign.Punctuation);
        if (at == text.Length || SignAt(text, at) == Sign.Space)
        {
            return new TextChunk(word, end, Math.Min(at + 1, text.Length), IsOneWord: true, HasWords: end > word);
        }

        while (at < text.Length && SignAt(text, at) != Sign.Space)
        {
            at++;
        }

        return new TextChunk(start, at, Math.Min(at + 1, text.Length), IsOneWord: false, HasWords: true);
    }

    /// <summary>Whether a character ends a chunk.</summary>
    public static bool IsSpace(char c) => c < TableSize && Signs[c] == Sign.Space;

    /// <summary>Whether a character is part of a plain word and nothing else.</summary>
    public static bool IsLetter(char c) => c < TableSize && Signs[c] == Sign.Letter;

    private static int Pass(ReadOnlySpan<char> text, int at, Sign sign)
    {
        while (at < text.Length && SignAt(text, at) == sign)
        {
            at++;
        }

        return at;
    }

    private static Sign SignAt(ReadOnlySpan<char> text, int at)
    {
        int c = text[at];
        return c < TableSize ? Signs[c] : Sign.Other;
    }

    private static Sign SignOf(char c) => CharacterTable.KindOf(c) switch
    {
        _ when char.IsWhiteSpace(c) => Sign.Space,
        _ when SimpleWord.IsSimple(c) => Sign.Letter,
        CharacterKind.Other or CharacterKind.Connector => Sign.Punctuation,
        _ => Sign.Other,
    };
}
