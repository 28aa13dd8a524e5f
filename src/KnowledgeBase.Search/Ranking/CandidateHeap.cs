namespace KnowledgeBase.Search.Ranking;

/// <summary>Keeps the best of many candidates, in a binary heap with the worst on top.</summary>
internal sealed class CandidateHeap(int capacity)
{
    private readonly Candidate[] _heap = new Candidate[capacity];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether only a better candidate would still be kept.</summary>
    public bool IsFull => Count == _heap.Length;

    /// <summary>The worst one; there is one.</summary>
    public ref readonly Candidate Worst => ref _heap[0];

    /// <summary>Keeps a candidate if it is among the best.</summary>
    public void Offer(in Candidate candidate)
    {
        if (!IsFull)
        {
            _heap[Count++] = candidate;
            SiftUp(Count - 1);
        }
        else if (candidate.IsBefore(_heap[0]))
        {
            _heap[0] = candidate;
            SiftDown();
        }
    }

    private void SiftUp(int index)
    {
        while (index > 0 && _heap[(index - 1) / 2].IsBefore(_heap[index]))
        {
            (_heap[index], _heap[(index - 1) / 2]) = (_heap[(index - 1) / 2], _heap[index]);
            index = (index - 1) / 2;
        }
    }

    private void SiftDown()
    {
        for (var index = 0; ;)
        {
            var child = (2 * index) + 1;
            if (child >= Count)
            {
                return;
            }

            if (child + 1 < Count && _heap[child].IsBefore(_heap[child + 1]))
            {
                child++;
            }

            if (!_heap[index].IsBefore(_heap[child]))
            {
                return;
            }

            (_heap[index], _heap[child]) = (_heap[child], _heap[index]);
            index = child;
        }
    }
}
