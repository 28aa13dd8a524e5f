using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// A number for each sentence of a block, 0 at first. Which rows are not 0 any more is noted, so that neither reading nor giving back has to go over
/// hundreds of thousands of sentences of which a query touches some.
/// </summary>
internal sealed class SentenceSums
{
    // What is given back is zero, so that it need not be cleared when it is taken.
    private static readonly ArrayPool<float> Zeros = ArrayPool<float>.Create(maxArrayLength: 1 << 26, maxArraysPerBucket: 8);

    private readonly float[] _sums;
    private readonly ulong[] _touched;

    private SentenceSums(int sentences)
    {
        _sums = Zeros.Rent(sentences);
        _touched = new ulong[(sentences + SentencesPerWord - 1) / SentencesPerWord];
    }

    private const int SentencesPerWord = SentenceBlock.RowLength * 64;

    /// <summary>All sums.</summary>
    public ReadOnlySpan<float> All => _sums;

    /// <summary>The rows that may have other numbers than 0, as a bit set.</summary>
    public ReadOnlySpan<ulong> TouchedRows => _touched;

    /// <summary>The number of a sentence.</summary>
    public float this[int sentence] => _sums[sentence];

    /// <summary>Takes numbers for some sentences; <see cref="Return"/> gives them back.</summary>
    public static SentenceSums Rent(int sentences) => new(sentences);

    /// <summary>Adds a term to the numbers of the sentences that have it.</summary>
    /// <remarks>A small word comes in thousands of sentences, so that numbers are reached without bounds checks: postings are of sentences of the block.</remarks>
    public void Add(ReadOnlySpan<SentencePosting> postings, float weight)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        ref var touched = ref MemoryMarshal.GetArrayDataReference(_touched);
        foreach (ref readonly var posting in postings)
        {
            var sentence = (uint)posting.Sentence;
            Unsafe.Add(ref sums, sentence) += weight * posting.Impact;
            Unsafe.Add(ref touched, sentence / SentencesPerWord) |= 1UL << (int)(sentence / SentenceBlock.RowLength);
        }
    }

    /// <summary>Adds to the number of a sentence.</summary>
    public void Add(int sentence, float value) => Touch(sentence) += value;

    /// <summary>Sets the number of a sentence.</summary>
    public void Set(int sentence, float value) => Touch(sentence) = value;

    /// <summary>Gives the room back. Nothing else is allowed afterwards.</summary>
    public void Return()
    {
        for (var word = 0; word < _touched.Length; word++)
        {
            for (var rows = _touched[word]; rows != 0; rows &= rows - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(rows);
                _sums.AsSpan(row * SentenceBlock.RowLength, SentenceBlock.RowLength).Clear();
            }
        }

        Zeros.Return(_sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref float Touch(int sentence)
    {
        _touched[sentence / SentencesPerWord] |= 1UL << (sentence / SentenceBlock.RowLength);
        return ref _sums[sentence];
    }
}
