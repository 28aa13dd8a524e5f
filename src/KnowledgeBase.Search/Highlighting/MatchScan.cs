using System.Numerics;
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

    /// <summary>Finds the next chunk to look at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where a chunk begins.</param>
    /// <param name="terms">What is looked for.</param>
    /// <returns>Where the chunk begins; the text's length when there is none.</returns>
    public static int NextChunk(ReadOnlySpan<char> text, int from, MatchedTerms terms)
    {
        var at = from;
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        for (var afterLetter = 0u; at + Step <= text.Length; at += Step)
        {
            var characters = Vector256.NarrowWithSaturation(
                Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.LoadUnsafe(ref first, (nuint)at + (Step / 2)));
            var letters = Letters(characters).ExtractMostSignificantBits();
            var others = ~(letters | Spaces(characters).ExtractMostSignificantBits());

            // A sign joins letters on both sides of it, or leads a code; all others are punctuation. What stands behind the last one is not known yet.
            var behindLetters = (letters << 1) | afterLetter;
            var beforeLetters = (letters >> 1) | 0x8000_0000;
            var joining = others & (behindLetters | Prefixes(characters).ExtractMostSignificantBits()) & beforeLetters;
            var notPlain = characters.ExtractMostSignificantBits() | joining;
            var words = letters & ~behindLetters;
            for (var left = words | notPlain; left != 0; left &= left - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(left);
                if ((left & notPlain & (~left + 1)) != 0 || terms.MayBeginLike(text[place..]))
                {
                    return StartOfChunk(text, place, from);
                }
            }

            afterLetter = letters >> 31;
        }

        return StartOfChunk(text, Math.Min(at, text.Length), from);
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
