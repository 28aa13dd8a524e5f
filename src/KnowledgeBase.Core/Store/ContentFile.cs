using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>A file of a revision.</summary>
/// <param name="Path">From the content root, with <c>/</c>.</param>
/// <param name="Blob">Its content.</param>
public sealed record ContentFile(string Path, BlobId Blob);
