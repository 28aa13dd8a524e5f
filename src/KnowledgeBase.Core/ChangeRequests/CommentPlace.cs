using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>What a comment is about.</summary>
/// <param name="Path">A file of the change request.</param>
/// <param name="Blob">Its content when the comment was written.</param>
/// <param name="Quote">The words in question; at most <see cref="ChangeRequest.MaxQuoteLength"/> characters; <see langword="null"/> for the whole file.</param>
public sealed record CommentPlace(string Path, BlobId? Blob, string? Quote);
