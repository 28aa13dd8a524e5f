namespace KnowledgeBase.Search.Sentences;

/// <summary>A block with its deletions at one moment. Immutable.</summary>
/// <param name="Block">The block.</param>
/// <param name="Live">Which of its documents are not deleted.</param>
internal sealed record SentenceView(SentenceBlock Block, bool[] Live)
{
    /// <summary>The documents that are not deleted.</summary>
    public IEnumerable<SentenceDocument> LiveDocuments => Block.Documents.Where((_, number) => Live[number]);

    /// <summary>How many sentences are not deleted.</summary>
    public int LiveSentences { get; } = Block.Documents.Where((_, number) => Live[number]).Sum(document => document.Sentences.Count);

    /// <summary>Whether so little of it is left that it should be made anew.</summary>
    public bool IsWasteful => LiveSentences * 5 < Block.Documents.Sum(document => document.Sentences.Count) * 3;

    /// <summary>A view of documents without deletions.</summary>
    public static SentenceView Of(IReadOnlyList<SentenceDocument> documents)
    {
        var live = new bool[documents.Count];
        Array.Fill(live, true);
        return new SentenceView(new SentenceBlock(documents), live);
    }

    /// <summary>A view in which some more documents are deleted.</summary>
    public SentenceView Without(IEnumerable<int> documents)
    {
        var live = (bool[])Live.Clone();
        foreach (var document in documents)
        {
            live[document] = false;
        }

        return new SentenceView(Block, live);
    }
}
