using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Core.Terms;

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

        var outcome = await MergeAsync(command, cancellationToken);
        return outcome is UpdateFromMainOutcome.Conflict { Files: [{ Path: Glossary.Path } file] } conflict
            && await MergeTermsAsync(command.Caller, opened, file, cancellationToken) is { } merged
                ? await MergeAsync(command with { Onto = conflict.Onto, Resolved = [new ResolvedFile(file.Path, merged)] }, cancellationToken)
                : outcome;
    }

    // Lines of the glossary that stand beside each other belong to terms that have nothing to do with each other. Text of somebody's own makes them a writer, so
    // that only those who are get this; a reviewer who merges must stay a reviewer.
    private async ValueTask<string?> MergeTermsAsync(Caller caller, OpenedChangeRequest opened, FileConflict file, CancellationToken cancellationToken) =>
        opened.Request.Facts.IsWrittenBy(caller.Person.Id)
        && opened.Content.Files.FirstOrDefault(changed => changed.Path == file.Path)?.Base is { } blob
        && await store.ReadTextAsync(blob, cancellationToken) is { } origin
        && file is { Yours: { } yours, Theirs: { } theirs }
            ? GlossaryMerge.Merge(origin, yours, theirs)
            : null;

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
        if (!content.Files.Any(file => file.Path == path))
        {
            return new UpdateFromMainOutcome.NotFound();
        }

        if (EditionPath.TryParse(path, out var edition))
        {
            return EditionText.FindFault(text, edition.Key) is { } fault ? new UpdateFromMainOutcome.Invalid(path, fault) : null;
        }

        return path == Glossary.Path
            ? GlossaryText.FindFault(text) is { } wrong ? new UpdateFromMainOutcome.Invalid(path, wrong) : null
            : new UpdateFromMainOutcome.NotFound();
    }
}
