using System.Buffers;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Keeps the candidates that may still be among the best once positions have been looked at: those whose score, raised as much as positions can raise
/// it, is not below the score that some number of others have already.
/// </summary>
internal sealed class CandidateCollector : IDisposable
{
    private const int FewestToPrune = 256;

    private readonly CandidateHeap _best;
    private readonly double[] _growth;
    private Candidate[] _kept = ArrayPool<Candidate>.Shared.Rent(FewestToPrune);
    private int _count;

    /// <summary>Begins to collect.</summary>
    /// <param name="sure">How many candidates are kept however little others can grow.</param>
    /// <param name="growth">The factor by which a score can grow at most, by how many words of the query the document has.</param>
    public CandidateCollector(int sure, double[] growth)
    {
        _best = new CandidateHeap(sure);
        _growth = growth;
    }

    /// <summary>What a candidate must be able to reach. 0 while everything is kept.</summary>
    public double Threshold => _best.IsFull ? _best.Worst.Score : 0;

    /// <summary>Whether nothing that was left out comes before a candidate.</summary>
    public bool Settles(in Candidate candidate) => !_best.IsFull || !_best.Worst.IsBefore(candidate);

    /// <summary>Keeps a candidate if it may be among the best.</summary>
    public void Offer(in Candidate candidate)
    {
        if (!CanMatter(candidate))
        {
            return;
        }

        _best.Offer(candidate);

        if (_count == _kept.Length)
        {
            Prune();
        }

        _kept[_count++] = candidate;
    }

    /// <summary>The candidates, the best before positions first; valid until this is disposed of.</summary>
    public Span<Candidate> ToSorted()
    {
        Prune();
        var kept = _kept.AsSpan(0, _count);
        kept.Sort();
        return kept;
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        ArrayPool<Candidate>.Shared.Return(_kept);
        _kept = [];
        _count = 0;
    }

    // Of many that score alike and cannot grow, those that come first are enough.
    private bool CanMatter(in Candidate candidate) =>
        !_best.IsFull || CanReach(candidate, _best.Worst, _growth[candidate.Words]);

    /// <summary>Whether a candidate, whose score may grow by a factor, may still come before another.</summary>
    internal static bool CanReach(in Candidate candidate, in Candidate other, double growth) =>
        growth > 1 ? candidate.Score * growth >= other.Score : !other.IsBefore(candidate);

    // The threshold rises while candidates come, so that most of the early ones go again.
    private void Prune()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (CanMatter(_kept[i]))
            {
                _kept[kept++] = _kept[i];
            }
        }

        _count = kept;
        if (_count > _kept.Length / 2)
        {
            var larger = ArrayPool<Candidate>.Shared.Rent(_kept.Length * 2);
            _kept.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<Candidate>.Shared.Return(_kept);
            _kept = larger;
        }
    }
}
