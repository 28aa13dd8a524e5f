namespace KnowledgeBase.Core.Store;

/// <summary>What changed when the main line moved.</summary>
/// <param name="Previous">What was published before.</param>
/// <param name="Current">What is published now.</param>
public sealed record PublishedChange(PublishedContent Previous, PublishedContent Current);
