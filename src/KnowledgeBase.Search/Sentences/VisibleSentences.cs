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
        Sentences = [.. views.Select(view => new bool[view.Block.End])];
        for (var v = 0; v < views.Length; v++)
        {
            var (block, live) = views[v];
            for (var d = 0; d < live.Length; d++)
            {
                if (live[d] && block.Documents[d].Access.Admits(callers))
                {
                    Array.Fill(Sentences[v], true, block.Starts[d], block.Starts[d + 1] - block.Starts[d]);
                    Counts[(int)block.Documents[d].Language] += block.Documents[d].Sentences.Count;
                }
            }
        }
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
                having += Sentences[v][posting.Sentence] ? 1 : 0;
            }
        }

        return having == 0 ? 0 : _having.GetOrAdd(key, having);
    }

    /// <summary>For each view, which sentences are visible.</summary>
    public bool[][] Sentences { get; }

    /// <summary>How many visible sentences there are per language.</summary>
    public int[] Counts { get; } = new int[Enum.GetValues<SearchLanguage>().Length];
}
