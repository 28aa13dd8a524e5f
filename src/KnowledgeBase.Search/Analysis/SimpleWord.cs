using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    /// <param name="lower">Takes the word in lower case, as long as <paramref name="folded"/>; written only if the two differ.</param>
    /// <param name="hasAccents">Whether the two differ.</param>
    /// <returns>The word's length, or 0 when there is none or when it needs the general rules.</returns>
    public static int Read(ReadOnlySpan<char> text, Span<char> folded, Span<char> lower, out bool hasAccents)
    {
        // Most of indexing and of cutting extracts is spent here, so that characters are read without bounds checks.
        ref var table = ref MemoryMarshal.GetArrayDataReference(Folded);
        ref var source = ref MemoryMarshal.GetReference(text);
        ref var target = ref MemoryMarshal.GetReference(folded);
        var limit = Math.Min(text.Length, folded.Length);
        var seen = 0;
        var length = 0;
        for (; length < limit; length++)
        {
            int c = Unsafe.Add(ref source, length);
            var fold = c < TableSize ? Unsafe.Add(ref table, c) : '\0';
            if (fold == '\0')
            {
                break;
            }

            Unsafe.Add(ref target, length) = fold;
            seen |= c;
        }

        hasAccents = seen >= 0x80 && Differs(text[..length], folded, lower);
        return length == text.Length || (length < folded.Length && EndsWord(text, length)) ? length : 0;
    }

    private static bool Differs(ReadOnlySpan<char> word, ReadOnlySpan<char> folded, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = Lower[word[i]];
        }

        return !lower[..word.Length].SequenceEqual(folded[..word.Length]);
    }

    /// <summary>Whether a character is part of a word that is read without the general rules.</summary>
    public static bool IsSimple(char c) =>
        CharacterTable.KindOf(c) is CharacterKind.Letter or CharacterKind.Digit && CharacterTable.Fold(c) != CharacterTable.NeedsNormalization;

    // A connector joins words only when a letter or a digit follows at once; a comma or a full stop mostly ends the word.
    private static bool EndsWord(ReadOnlySpan<char> text, int index) => CharacterTable.KindOf(text[index]) switch
    {
        CharacterKind.Other or CharacterKind.Prefix or CharacterKind.Ideograph => true,
        CharacterKind.Connector => index + 1 == text.Length || CharacterTable.KindOf(text[index + 1]) is CharacterKind.Other or CharacterKind.Connector or CharacterKind.Prefix,
        _ => false,
    };
}
