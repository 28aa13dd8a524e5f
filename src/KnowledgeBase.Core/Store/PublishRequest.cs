using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>What to publish.</summary>
/// <param name="Number">The change request.</param>
/// <param name="ApprovedHead">The head that was approved.</param>
/// <param name="Author">Who wrote it; the commit's author.</param>
/// <param name="Publisher">Who publishes it; the commit's committer.</param>
/// <param name="Approvers">Who approved it; at least one.</param>
/// <param name="Message">The summary of the change.</param>
public sealed record PublishRequest(
    ChangeRequestNumber Number,
    RevisionId ApprovedHead,
    Person Author,
    Person Publisher,
    IReadOnlyList<Person> Approvers,
    string Message);
