namespace KnowledgeBase.Search.Sentences;

/// <summary>The sentences that a caller may see. All others do not exist: they neither count as sentences nor make a word more frequent.</summary>
internal sealed class VisibleSentences
{
    /// <summary>Chooses the sentences of some views.</summary>
    public VisibleSentences(IReadOnlyList<SentenceView> views, IReadOnlyCollection<AccessKey> callers)
    {
        Sentences = [.. views.Select(view => new bool[view.Block.Count])];
        for (var v = 0; v < views.Count; v++)
        {
            var (block, live) = views[v];
            for (var d = 0; d < live.Length; d++)
            {
                if (live[d] && block.Documents[d].Access.Admits(callers))
                {
                    Array.Fill(Sentences[v], true, block.Starts[d], block.Starts[d + 1] - block.Starts[d]);
                    Counts[(int)block.Documents[d].Language] += block.Starts[d + 1] - block.Starts[d];
                }
            }
        }
    }

    /// <summary>For each view, which sentences are visible.</summary>
    public bool[][] Sentences { get; }

    /// <summary>How many visible sentences there are per language.</summary>
    public int[] Counts { get; } = new int[Enum.GetValues<SearchLanguage>().Length];
}
