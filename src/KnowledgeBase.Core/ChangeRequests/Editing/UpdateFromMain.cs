using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Merges what was published since into a change request. Where the text changes by it, approvals stop counting.</summary>
public sealed class UpdateFromMain(ChangeRequestLedger ledger, IContentStore store)
{
    /// <summary>Merges.</summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public async Task<UpdateFromMainOutcome> UpdateAsync(UpdateFromMainCommand command, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(command.Number, cancellationToken) is not { } opened)
        {
            return new UpdateFromMainOutcome.NotFound();
        }

        switch (EditingRights.Decide(command.Caller, opened.Request))
        {
            case AccessDecision.Forbidden:
                return new UpdateFromMainOutcome.Refused(new Refusal.NoRight());
            case AccessDecision.NotFound or AccessDecision.SignInRequired:
                return new UpdateFromMainOutcome.NotFound();
        }

        if (!opened.Request.IsOpen)
        {
            return new UpdateFromMainOutcome.Refused(new Refusal.WrongState(opened.Request.State));
        }

        foreach (var (path, text) in command.Resolved)
        {
            if (FindFault(opened.Content, path, text) is { } fault)
            {
                return fault;
            }
        }

        return await MergeAsync(command, cancellationToken);
    }

    private async Task<UpdateFromMainOutcome> MergeAsync(UpdateFromMainCommand command, CancellationToken cancellationToken)
    {
        var onto = command.Onto ?? store.Published.Tree.Revision;
        var resolved = command.Resolved
            .Select(file => new FileChange(file.Path, Encoding.UTF8.GetBytes(EditionSource.Split(file.Text).Text)))
            .ToList();
        var request = new UpdateRequest(command.Number, command.Head, onto, command.Caller.Person, resolved);
        switch (await store.UpdateFromMainAsync(request, cancellationToken))
        {
            case SaveOutcome.Saved:
                await ledger.FindAsync(command.Number, CancellationToken.None);
                return new UpdateFromMainOutcome.Updated();
            case SaveOutcome.Conflict { Files.Count: 0 } moved:
                return new UpdateFromMainOutcome.Refused(new Refusal.HeadMoved(moved.Head));
            case SaveOutcome.Conflict conflict:
                return new UpdateFromMainOutcome.Conflict(conflict.Head, onto, conflict.Files);
            default:
                return new UpdateFromMainOutcome.NotFound();
        }
    }

    private static UpdateFromMainOutcome? FindFault(ChangeRequestContent content, string path, string text)
    {
        if (!content.Files.Any(file => file.Path == path) || !EditionPath.TryParse(path, out var edition))
        {
            return new UpdateFromMainOutcome.NotFound();
        }

        return EditionText.FindFault(text, edition.Key) is { } fault ? new UpdateFromMainOutcome.Invalid(path, fault) : null;
    }
}
