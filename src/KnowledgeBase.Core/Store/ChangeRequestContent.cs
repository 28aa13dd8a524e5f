using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>The line of a change request as the store sees it now.</summary>
/// <param name="Number">The change request.</param>
/// <param name="Head">Its newest commit.</param>
/// <param name="Base">The published revision that it is based on.</param>
/// <param name="Files">The files that differ from the base, in path order.</param>
/// <param name="Writers">Who wrote a commit on the line, each once, the one who opened it first; merges of the main line do not count.</param>
public sealed record ChangeRequestContent(
    ChangeRequestNumber Number,
    RevisionId Head,
    RevisionId Base,
    IReadOnlyList<ChangedFile> Files,
    IReadOnlyList<Person> Writers)
{
    /// <summary>Whether the main line changed a touched file since the base, so that it has to be merged and reviewed again.</summary>
    public bool IsBehind => Files.Any(file => file.Published != file.Base);
}
