namespace KnowledgeBase.Core.Store;

/// <summary>What the main line shows at one moment.</summary>
/// <param name="Sequence">The number of the commit on the main line, from 1; order is by this, never by a clock.</param>
/// <param name="Tree">Its files.</param>
public sealed record PublishedContent(long Sequence, ContentTree Tree);
