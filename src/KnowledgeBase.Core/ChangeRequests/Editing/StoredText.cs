using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>A text as the store gives it back.</summary>
/// <param name="Blob">Its hash.</param>
/// <param name="Text">The whole file.</param>
public sealed record StoredText(BlobId Blob, string Text);
