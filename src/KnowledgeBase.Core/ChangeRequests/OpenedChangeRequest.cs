using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>A change request with its line in the store, in step with each other.</summary>
/// <param name="Request">What people did with it.</param>
/// <param name="Content">Its texts.</param>
public sealed record OpenedChangeRequest(ChangeRequest Request, ChangeRequestContent Content);
