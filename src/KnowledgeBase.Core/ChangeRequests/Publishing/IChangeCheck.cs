using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Publishing;

/// <summary>Checks the texts of a change request as they would be published.</summary>
public interface IChangeCheck
{
    /// <summary>The faults in the files that the change request touches, in order of path and line.</summary>
    Task<IReadOnlyList<Fault>> FindFaultsAsync(ChangeRequestContent content, CancellationToken cancellationToken);
}
