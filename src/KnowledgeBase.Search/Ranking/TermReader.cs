using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Adds the postings of a term to the scores of a window of documents. This is where a search spends its time, so bytes are read
/// without bounds checks; <see cref="PostingsWriter"/> describes them.
/// </summary>
internal struct TermReader
{
    /// <summary>Documents whose scores are computed together; their scores fit the processor's first cache.</summary>
    public const int WindowSize = 1 << PostingsWriter.WindowBits;

    private readonly byte[] _postings;
    private readonly bool _hasWindows;
    private readonly bool _hasPositions;
    private readonly int _perImpact;
    private readonly int _perDocument;
    private int _next;
    private int _left;
    private int _document;
    private PostingsWindow _window;

    /// <summary>Begins to read a term.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="place">The term's place in it.</param>
    /// <param name="packing">How scores are packed.</param>
    /// <param name="weight">What a full impact counts.</param>
    /// <param name="countsAsWord">Whether having the term is having a word of the query.</param>
    public TermReader(Segment segment, int place, PackedScore packing, double weight, bool countsAsWord)
    {
        _postings = segment.Postings;
        _perImpact = packing.PerImpact(weight);
        _perDocument = countsAsWord ? PackedScore.OneWord : 0;
        _left = PostingsCursor.ReadHead(_postings, segment.PostingsAt[place], out _hasWindows, out _hasPositions, out _next, out _);
        ReadNext();
    }

    /// <summary>The first window that has postings from here on.</summary>
    public int NextWindow { get; private set; }

    /// <summary>Adds the term's score to each document of a window that has it.</summary>
    /// <returns>Whether there is any.</returns>
    public bool AddTo(int[] scores, int window)
    {
        if (NextWindow != window)
        {
            return false;
        }

        ref var target = ref MemoryMarshal.GetArrayDataReference(scores);
        if (!_hasWindows)
        {
            for (; NextWindow == window; ReadNext())
            {
                Unsafe.Add(ref target, _document & (WindowSize - 1)) += (_postings[_next++] * _perImpact) + _perDocument;
                SkipPositions();
            }

            return true;
        }

        ref var documents = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _window.DocumentsAt);
        ref var counts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _window.CountsAt);
        var impacts = _window.Count;
        for (uint blocks = _window.Blocks; blocks != 0; blocks &= blocks - 1)
        {
            ref var block = ref Unsafe.Add(ref target, BitOperations.TrailingZeroCount(blocks) << 8);
            var count = counts + 1;
            counts = ref Unsafe.Add(ref counts, 1);
            for (nint i = 0; i < count; i++)
            {
                Unsafe.Add(ref block, Unsafe.Add(ref documents, i)) += (Unsafe.Add(ref documents, impacts + i) * _perImpact) + _perDocument;
            }

            documents = ref Unsafe.Add(ref documents, count);
        }

        ReadNext();
        return true;
    }

    /// <summary>Raises the score of each document of a window that has the term to what the term counts.</summary>
    /// <returns>Whether there is any.</returns>
    public bool RaiseTo(int[] scores, int window)
    {
        if (NextWindow != window)
        {
            return false;
        }

        if (!_hasWindows)
        {
            for (; NextWindow == window; ReadNext())
            {
                Raise(ref scores[_document & (WindowSize - 1)], _postings[_next++]);
                SkipPositions();
            }

            return true;
        }

        ref var target = ref MemoryMarshal.GetArrayDataReference(scores);
        ref var documents = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _window.DocumentsAt);
        ref var counts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _window.CountsAt);
        var impacts = _window.Count;
        for (uint blocks = _window.Blocks; blocks != 0; blocks &= blocks - 1)
        {
            ref var block = ref Unsafe.Add(ref target, BitOperations.TrailingZeroCount(blocks) << 8);
            var count = counts + 1;
            counts = ref Unsafe.Add(ref counts, 1);
            for (nint i = 0; i < count; i++)
            {
                Raise(ref Unsafe.Add(ref block, Unsafe.Add(ref documents, i)), Unsafe.Add(ref documents, impacts + i));
            }

            documents = ref Unsafe.Add(ref documents, count);
        }

        ReadNext();
        return true;
    }

    private readonly void Raise(ref int score, byte impact) => score = Math.Max(score, (impact * _perImpact) + _perDocument);

    private void SkipPositions()
    {
        if (_hasPositions)
        {
            PositionCodec.Skip(_postings, ref _next);
        }
    }

    // Reads the next window's head, or the next document of a list of gaps.
    private void ReadNext()
    {
        if (_left == 0)
        {
            NextWindow = int.MaxValue;
        }
        else if (_hasWindows)
        {
            var positions = 0;
            _window = PostingsWindow.Read(_postings, ref _next, _window.Number, ref positions);
            _left -= _window.Count;
            NextWindow = _window.Number;
        }
        else
        {
            _document += (int)Varint.Read(_postings, ref _next);
            _left--;
            NextWindow = _document >> PostingsWriter.WindowBits;
        }
    }
}
