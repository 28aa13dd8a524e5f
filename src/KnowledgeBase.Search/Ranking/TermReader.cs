using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Adds the postings of a term to the scores of a window of documents.</summary>
internal struct TermReader
{
    /// <summary>Documents whose scores are computed together; their scores fit the processor's first cache.</summary>
    public const int WindowSize = 2048;

    private const int BlocksPerWindow = WindowSize / 256;

    private readonly byte[] _postings;
    private readonly long _perImpact;
    private readonly long _perDocument;
    private PostingsCursor _cursor;

    /// <summary>Begins to read a term.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="place">The term's place in it.</param>
    /// <param name="weight">What a full impact counts.</param>
    /// <param name="countsAsWord">Whether having the term is having a word of the query.</param>
    public TermReader(Segment segment, int place, double weight, bool countsAsWord)
    {
        _postings = segment.Postings;
        _cursor = segment.Read(place);
        _perImpact = PackedScore.PerImpact(weight);
        _perDocument = countsAsWord ? PackedScore.OneWord : 0;
    }

    /// <summary>The first window that has postings from here on.</summary>
    public readonly int NextWindow => _cursor.Block == PostingsCursor.End ? int.MaxValue : _cursor.Block / BlocksPerWindow;

    /// <summary>Adds the term's score to each document of a window that has it.</summary>
    public void AddTo(long[] scores, int window)
    {
        var end = (window + 1) * BlocksPerWindow;
        while (_cursor.Block < end)
        {
            ref var block = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), (_cursor.Block * 256) - (window * WindowSize));
            ref var documents = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _cursor.DocumentsAt);
            var count = _cursor.Count;
            for (var i = 0; i < count; i++)
            {
                Unsafe.Add(ref block, Unsafe.Add(ref documents, i)) += (Unsafe.Add(ref documents, count + i) * _perImpact) + _perDocument;
            }

            _cursor.MoveNext();
        }
    }

    /// <summary>Raises the score of each document of a window that has the term to what the term counts.</summary>
    public void RaiseTo(long[] scores, int window)
    {
        var end = (window + 1) * BlocksPerWindow;
        while (_cursor.Block < end)
        {
            ref var block = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), (_cursor.Block * 256) - (window * WindowSize));
            ref var documents = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_postings), _cursor.DocumentsAt);
            var count = _cursor.Count;
            for (var i = 0; i < count; i++)
            {
                ref var score = ref Unsafe.Add(ref block, Unsafe.Add(ref documents, i));
                score = Math.Max(score, (Unsafe.Add(ref documents, count + i) * _perImpact) + _perDocument);
            }

            _cursor.MoveNext();
        }
    }
}
