using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>A file that a change request touches.</summary>
/// <param name="Path">From the content root.</param>
/// <param name="Base">The content at the base; <see langword="null"/> when the file is new.</param>
/// <param name="Proposed">The content at the head; <see langword="null"/> when the change removes the file.</param>
/// <param name="Published">The content on the main line now.</param>
public sealed record ChangedFile(string Path, BlobId? Base, BlobId? Proposed, BlobId? Published);
