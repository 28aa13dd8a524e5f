using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>
/// Looks for the chunks of a text that may hold a word that is looked for, 32 characters at a time. Of plain words of ASCII letters it is enough to look at
/// the beginning; whatever else stands in a chunk is left to the tokenizer.
/// </summary>
internal static class MatchScan
{
    private const int Step = 32;
    private const int Beginning = 3;

    /// <summary>Finds the next chunk to look at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where a chunk begins.</param>
    /// <param name="beginnings">What is looked for.</param>
    /// <returns>Where the chunk begins; the text's length when there is none.</returns>
    public static int NextChunk(ReadOnlySpan<char> text, int from, WordBeginnings beginnings)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        Span<ushort> rest = stackalloc ushort[Step + 2];
        var afterLetter = 0u;
        for (var at = from; at < text.Length; at += Step)
        {
            ref var here = ref at + rest.Length <= text.Length ? ref Unsafe.Add(ref first, at) : ref Padded(text[at..], rest);
            var characters = WordBeginnings.Narrow(ref here, 0);
            var letters = Letters(characters).ExtractMostSignificantBits();
            var others = ~(letters | Spaces(characters).ExtractMostSignificantBits());

            // A sign joins letters on both sides of it, or leads a code; all others are punctuation. What stands behind the last one is not known yet.
            var behindLetters = (letters << 1) | afterLetter;
            var beforeLetters = (letters >> 1) | 0x8000_0000;
            var joining = others & (behindLetters | Prefixes(characters).ExtractMostSignificantBits()) & beforeLetters;
            var notPlain = characters.ExtractMostSignificantBits() | joining;
            var words = letters & ~behindLetters & beginnings.Among(ref here, characters);
            for (var left = words | notPlain; left != 0; left &= left - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(left);
                if ((left & notPlain & (~left + 1)) != 0 ? !IsInsideWord(text, place) : beginnings.MayBeginUnfolded(text[place..]))
                {
                    return StartOfChunk(text, place, from);
                }
            }

            afterLetter = letters >> 31;
        }

        return text.Length;
    }

    // Whatever a word of several parts is looked up as begins like its first part, or like another, which is looked at itself.
    private static bool IsInsideWord(ReadOnlySpan<char> text, int place) =>
        place >= Beginning
        && IsPlain(text[place - 1]) && IsPlain(text[place - 2]) && IsPlain(text[place - 3])
        && (text[place] < 0x80 ? text[place] is not ('*' or '#') : TextChunk.IsLetter(text[place]));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c);

    private static ref ushort Padded(ReadOnlySpan<char> text, Span<ushort> target)
    {
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(target);
        target[text.Length..].Fill(' ');
        return ref MemoryMarshal.GetReference(target);
    }

    private static int StartOfChunk(ReadOnlySpan<char> text, int place, int from)
    {
        while (place > from && !TextChunk.IsSpace(text[place - 1]))
        {
            place--;
        }

        return place;
    }

    private static Vector256<byte> Letters(Vector256<byte> characters) =>
        Vector256.LessThan((characters | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26))
        | Vector256.LessThan(characters - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    private static Vector256<byte> Prefixes(Vector256<byte> characters) =>
        Vector256.Equals(characters, Vector256.Create((byte)'*')) | Vector256.Equals(characters, Vector256.Create((byte)'#'));

    private static Vector256<byte> Spaces(Vector256<byte> characters) =>
        Vector256.Equals(characters, Vector256.Create((byte)' '))
        | Vector256.LessThan(characters - Vector256.Create((byte)'\t'), Vector256.Create((byte)5));
}
