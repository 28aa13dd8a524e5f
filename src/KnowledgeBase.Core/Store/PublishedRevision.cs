using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>A commit of the main line, as history shows it.</summary>
/// <param name="Revision">The commit.</param>
/// <param name="Sequence">Its number on the main line, from 1.</param>
/// <param name="Blob">In the history of a path, the path's content then; <see langword="null"/> when the commit removed it or when no path was asked for.</param>
/// <param name="Author">Who wrote the change.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="PublishedAt">When, by the clock of that moment.</param>
/// <param name="Message">The summary of the change, without trailers.</param>
/// <param name="Approvers">The names of those who approved it (<c>Reviewed-by</c>).</param>
/// <param name="ChangeRequest">The change request it came from; none for an import.</param>
public sealed record PublishedRevision(
    RevisionId Revision,
    long Sequence,
    BlobId? Blob,
    Person Author,
    Person PublishedBy,
    DateTimeOffset PublishedAt,
    string Message,
    IReadOnlyList<Person> Approvers,
    ChangeRequestNumber? ChangeRequest);
