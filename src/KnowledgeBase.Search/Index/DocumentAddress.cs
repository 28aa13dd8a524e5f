namespace KnowledgeBase.Search.Index;

/// <summary>Where a document is in a snapshot.</summary>
/// <param name="Segment">The segment's place in the snapshot.</param>
/// <param name="Document">The document's number in the segment.</param>
internal readonly record struct DocumentAddress(int Segment, int Document);
