using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>A change request and the commit that it became.</summary>
/// <param name="Number">The change request.</param>
/// <param name="Revision">The commit on the main line.</param>
public sealed record PublishedChangeRequest(ChangeRequestNumber Number, RevisionId Revision);
