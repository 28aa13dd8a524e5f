using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>
/// The first three letters of the words that are looked for in texts. Most words of a text begin otherwise, and 32 places are looked at together: for
/// each of the three letters a table tells in which of eight sets there is a beginning with it, and a word may be among them when one set has all three
/// letters (the shuffles of Teddy, the literal matcher of Hyperscan).
/// </summary>
internal sealed class WordBeginnings
{
    private const int Letters = 32;
    private const int Sets = 8;
    private const uint AnyThird = uint.MaxValue;

    // For each first and second letter the third letters as bits.
    private readonly uint[] _thirds = new uint[Letters * Letters];
    private readonly byte[] _setsOfFirst = new byte[Letters];
    private readonly byte[] _setsOfSecond = new byte[Letters];
    private readonly byte[] _setsOfThird = new byte[Letters];
    private int _count;

    /// <summary>Adds what a word with some stem begins with. A stem ends otherwise than its word: of three letters or fewer any may be the end.</summary>
    /// <param name="stem">The stem in UTF-8, of one byte or more.</param>
    public void Add(ReadOnlySpan<byte> stem)
    {
        var set = (byte)(1 << (_count++ % Sets));
        AddSet(_setsOfFirst, stem[0], set);
        if (stem.Length == 1)
        {
            AddSetToAll(_setsOfSecond, set);
            AddSetToAll(_setsOfThird, set);
            _thirds.AsSpan(Pair(stem[0], 0), Letters).Fill(AnyThird);
            return;
        }

        AddSet(_setsOfSecond, stem[1], set);
        if (stem.Length <= 3 || stem[0] >= 0x80)
        {
            AddSetToAll(_setsOfThird, set);
            _thirds[Pair(stem[0], stem[1])] = AnyThird;
            return;
        }

        AddSet(_setsOfThird, stem[2], set);
        _thirds[Pair(stem[0], stem[1])] |= Third(stem[1], stem[2]);
    }

    /// <summary>Whether a folded text begins like any word.</summary>
    public bool MayBegin(ReadOnlySpan<char> folded) =>
        MayBegin(folded[0], folded.Length > 1 ? folded[1] : 0, folded.Length > 2 ? folded[2] : 0);

    /// <summary>Whether a text begins like any word.</summary>
    public bool MayBeginUnfolded(ReadOnlySpan<char> text) =>
        MayBegin(CharacterTable.Fold(text[0]), text.Length > 1 ? CharacterTable.Fold(text[1]) : 0, text.Length > 2 ? CharacterTable.Fold(text[2]) : 0);

    /// <summary>Which of 32 places begin like any word if three ASCII letters or digits of a word stand there.</summary>
    /// <param name="text">The first place; two more than 32 characters follow.</param>
    /// <param name="first">The characters at the places, larger ones as 255.</param>
    /// <returns>The places, as bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Among(ref ushort text, Vector256<byte> first) => ~Vector256.Equals(
        SetsOf(first, _setsOfFirst) & SetsOf(Narrow(ref text, 1), _setsOfSecond) & SetsOf(Narrow(ref text, 2), _setsOfThird),
        Vector256<byte>.Zero).ExtractMostSignificantBits();

    /// <summary>Reads 32 characters as bytes; larger ones become 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Narrow(ref ushort text, nuint at) => Vector256.NarrowWithSaturation(
        Vector256.LoadUnsafe(ref text, at), Vector256.LoadUnsafe(ref text, at + (nuint)Vector256<ushort>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> SetsOf(Vector256<byte> letters, byte[] sets) => Vector256.ShuffleNative(
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(sets)), letters & Vector256.Create((byte)(Letters - 1)));

    // At the end of a stem y becomes i; texts have either.
    private static void AddSet(byte[] sets, int letter, byte set)
    {
        sets[Letter(letter)] |= set;
        sets['y' & (Letters - 1)] |= Letter(letter) == Letter('y') ? set : (byte)0;
    }

    private static void AddSetToAll(byte[] sets, byte set)
    {
        var all = MemoryMarshal.Cast<byte, ulong>(sets.AsSpan());
        for (var i = 0; i < all.Length; i++)
        {
            all[i] |= set * 0x0101_0101_0101_0101UL;
        }
    }

    private bool MayBegin(int first, int second, int third) => (_thirds[Pair(first, second)] & Third(second, third)) != 0;

    // Letters that are not ASCII take several bytes in a term: they are all alike, and behind them no further one is looked at.
    private static int Pair(int first, int second) => first < 0x80 ? (Letter(first) * Letters) + Letter(second) : (Letters * Letters) - 1;

    private static uint Third(int second, int third) => second < 0x80 ? 1u << Letter(third) : AnyThird;

    private static int Letter(int c) => c >= 0x80 ? Letters - 1 : c == 'y' ? 'i' & (Letters - 1) : c & (Letters - 1);
}
