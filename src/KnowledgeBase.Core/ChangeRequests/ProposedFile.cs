using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>What a change request would make of one file; this is what an approval covers.</summary>
/// <param name="Path">From the content root.</param>
/// <param name="Blob">The content afterwards; <see langword="null"/> when the change removes the file.</param>
public sealed record ProposedFile(string Path, BlobId? Blob);
