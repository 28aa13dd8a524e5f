using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Web.Features.History;

/// <summary>A publication in the history of an edition.</summary>
/// <param name="Revision">The publication.</param>
/// <param name="Previous">The one before it, if the caller may see one.</param>
/// <param name="IsCurrent">Whether its text is what is published now.</param>
public sealed record RevisionRow(PublishedRevision Revision, PublishedRevision? Previous, bool IsCurrent);
