using System.Collections.Concurrent;

namespace KnowledgeBase.Search.Sentences;

/// <summary>The sentences that a caller may see. All others do not exist: they neither count as sentences nor make a word more frequent.</summary>
internal sealed class VisibleSentences
{
    private readonly SentenceView[] _views;
    private readonly ConcurrentDictionary<ulong, int> _having = new();

    /// <summary>Chooses the sentences of some views.</summary>
    public VisibleSentences(SentenceView[] views, IReadOnlyCollection<AccessKey> callers)
    {
        _views = views;
        Rows = Array.ConvertAll(views, view => new ulong[(view.Block.Rows + 63) / 64]);
        for (var v = 0; v < views.Length; v++)
        {
            var (block, live) = views[v];
            for (var d = 0; d < live.Length; d++)
            {
                if (live[d] && block.Documents[d].Access.Admits(callers))
                {
                    Counts[(int)block.Documents[d].Language] += block.Documents[d].Sentences.Count;
                    for (var row = block.Starts[d] / SentenceBlock.RowLength; row < block.Starts[d + 1] / SentenceBlock.RowLength; row++)
                    {
                        Rows[v][row >> 6] |= 1UL << row;
                    }
                }
            }
        }
    }

    /// <summary>For each view, the rows of visible documents, as a bit set.</summary>
    public ulong[][] Rows { get; }

    /// <summary>How many visible sentences there are per language.</summary>
    public int[] Counts { get; } = new int[Enum.GetValues<SearchLanguage>().Length];

    /// <summary>Whether a sentence is visible.</summary>
    public bool Sees(int view, int sentence)
    {
        var row = sentence / SentenceBlock.RowLength;
        return (Rows[view][row >> 6] & (1UL << row)) != 0;
    }

    /// <summary>How many visible sentences have a term. Counted once and kept: there are no more than there are terms.</summary>
    public int Having(ulong key)
    {
        if (_having.TryGetValue(key, out var known))
        {
            return known;
        }

        var having = 0;
        for (var v = 0; v < _views.Length; v++)
        {
            foreach (ref readonly var posting in _views[v].Block.Find(key))
            {
                having += Sees(v, posting.Sentence) ? 1 : 0;
            }
        }

        return having == 0 ? 0 : _having.GetOrAdd(key, having);
    }
}
