namespace KnowledgeBase.Core.Store;

/// <summary>What changed when the main line moved.</summary>
/// <param name="previous">What was published before.</param>
/// <param name="current">What is published now.</param>
public sealed class PublishedEventArgs(PublishedContent previous, PublishedContent current) : EventArgs
{
    /// <summary>What was published before.</summary>
    public PublishedContent Previous { get; } = previous;

    /// <summary>What is published now.</summary>
    public PublishedContent Current { get; } = current;
}
