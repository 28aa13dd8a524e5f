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

    /// <summary>What a candidate must be able to reach; what was left out cannot reach it. 0 while everything is kept.</summary>
    public double Threshold => _best.Threshold;

    /// <summary>The factor by which the score of a document with some words of the query can grow at most.</summary>
    public double GrowthFor(int words) => _growth[words];

    /// <summary>Keeps a candidate if it may be among the best.</summary>
    public void Offer(in Candidate candidate)
    {
        if (candidate.Score >= Threshold)
        {
            _best.Offer(candidate);
        }
        else if (candidate.Score * _growth[candidate.Words] < Threshold)
        {
            return;
        }

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
        kept.Sort((a, b) => b.Compare(a));
        return kept;
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        ArrayPool<Candidate>.Shared.Return(_kept);
        _kept = [];
        _count = 0;
    }

    // The threshold rises while candidates come, so that most of the early ones go again.
    private void Prune()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_kept[i].Score * _growth[_kept[i].Words] >= Threshold)
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
