using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Owns the changing side of the index: builds segments, keeps track of keys, swaps snapshots and merges in the background.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    // What a segment takes while it is being built is several times what it takes later.
    private const int DocumentsPerSegment = 65_536;
    private const int DocumentsWorthAThread = 512;

    private readonly Lock _lock = new();
    private readonly SearchWeights _weights;
    private IndexTables _tables = new();
    private readonly Dictionary<string, (Segment Segment, int Document)> _locations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _disposed = new();
    private IndexSnapshot _snapshot;
    private Task _merging = Task.CompletedTask;

    /// <summary>Begins with an empty index.</summary>
    public IndexWriter(SearchWeights weights)
    {
        _weights = weights;
        _snapshot = new IndexSnapshot(_tables, [], WordOrder.Of(_tables.Vocabulary, []), new TermFrequencies());
    }

    /// <summary>The current state.</summary>
    public IndexSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The merge that is under way; complete when there is none.</summary>
    public Task Merging
    {
        get
        {
            lock (_lock)
            {
                return _merging;
            }
        }
    }

    /// <summary>Applies changes; they are visible when it returns.</summary>
    public void Apply(SearchBatch batch)
    {
        var documents = batch.LatestDocuments();
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
            var segments = Build(documents);
            var deleted = Remove(batch.Deletions.Concat(documents.Select(document => document.Key)));
            var views = _snapshot.Segments
                .Select(view => deleted.TryGetValue(view.Segment, out var gone) ? view.Without(gone) : view)
                .Where(view => view.LiveCount > 0)
                .ToList();
            foreach (var segment in segments)
            {
                var view = SegmentView.Of(segment);
                Locate(view);
                views.Add(view);
            }

            Publish(views, _snapshot.Frequencies.With(segments, deleted, _tables.Vocabulary));
            if (_merging.IsCompleted)
            {
                _merging = Task.Run(MergeWhileWorthwhile);
            }
        }
    }

    /// <summary>Goes on from an index that was kept.</summary>
    /// <param name="kept">The index; it belongs to this object from now on.</param>
    /// <exception cref="InvalidOperationException">There are documents already.</exception>
    public void Restore(IndexSnapshot kept)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
            if (_locations.Count > 0)
            {
                throw new InvalidOperationException("Only an empty index is restored.");
            }

            _tables = kept.Tables;
            foreach (var view in kept.Segments)
            {
                Locate(view);
            }

            Volatile.Write(ref _snapshot, kept);
        }
    }

    /// <summary>Waits for the merge under way and refuses further changes.</summary>
    public void Dispose()
    {
        Task merging;
        lock (_lock)
        {
            _disposed.Cancel();
            merging = _merging;
        }

        merging.GetAwaiter().GetResult();
        _disposed.Dispose();
    }

    private Segment[] Build(SearchDocument[] documents)
    {
        if (documents.Length == 0)
        {
            return [];
        }

        var threads = Math.Clamp(documents.Length / DocumentsWorthAThread, 1, Environment.ProcessorCount);
        var segmentCount = Math.Max(threads, (documents.Length + DocumentsPerSegment - 1) / DocumentsPerSegment);
        var chunks = documents.Chunk((documents.Length + segmentCount - 1) / segmentCount).ToArray();
        var segments = new Segment[chunks.Length];
        var registration = new Lock();
        Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            var builder = new SegmentBuilder(_weights, chunks[chunk].Sum(DocumentCodec.EstimateBytes));
            foreach (var document in chunks[chunk])
            {
                builder.Add(document);
            }

            lock (registration)
            {
                builder.Register(_tables);
            }

            segments[chunk] = builder.Build();
        });
        return segments;
    }

    private Dictionary<Segment, List<int>> Remove(IEnumerable<string> keys)
    {
        var deleted = new Dictionary<Segment, List<int>>();
        foreach (var key in keys)
        {
            if (_locations.Remove(key, out var location))
            {
                if (!deleted.TryGetValue(location.Segment, out var documents))
                {
                    deleted[location.Segment] = documents = [];
                }

                documents.Add(location.Document);
            }
        }

        return deleted;
    }

    private void Locate(SegmentView view)
    {
        for (var document = 0; document < view.Segment.Documents.Count; document++)
        {
            if (view.IsLive(document))
            {
                var key = new ByteReader(view.Segment.Documents.StoredBytes(document)).Text();
                _locations[key] = (view.Segment, document);
            }
        }
    }

    private void Publish(IReadOnlyList<SegmentView> views, TermFrequencies frequencies) =>
        Volatile.Write(ref _snapshot, new IndexSnapshot(_tables, views, _snapshot.Words.Extend(), frequencies));

    private void MergeWhileWorthwhile()
    {
        while (!_disposed.IsCancellationRequested && MergePolicy.Choose(Snapshot.Segments) is { Count: > 0 } views)
        {
            var (merged, newNumbers) = SegmentMerger.Merge(views);
            lock (_lock)
            {
                Replace(views, SegmentView.Of(merged), newNumbers);
            }
        }
    }

    // Documents that were deleted while the merge ran are deleted in its result.
    private void Replace(IReadOnlyList<SegmentView> merged, SegmentView result, int[][] newNumbers)
    {
        var current = _snapshot.Segments.ToDictionary(view => view.Segment);
        var lost = new List<int>();
        for (var v = 0; v < merged.Count; v++)
        {
            _ = current.TryGetValue(merged[v].Segment, out var now);
            for (var document = 0; document < newNumbers[v].Length; document++)
            {
                if (newNumbers[v][document] >= 0 && (now is null || !now.IsLive(document)))
                {
                    lost.Add(newNumbers[v][document]);
                }
            }
        }

        var view = lost.Count == 0 ? result : result.Without(lost);
        var sources = merged.Select(source => source.Segment).ToHashSet();
        var views = _snapshot.Segments.Where(other => !sources.Contains(other.Segment)).ToList();
        if (view.LiveCount > 0)
        {
            views.Add(view);
            Locate(view);
        }

        Publish(views, _snapshot.Frequencies);
    }
}
