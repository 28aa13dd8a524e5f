using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>
/// Saves a text to a change request, opening one where there is none. What others saved or published in between is merged in; what cannot be
/// merged comes back with both texts.
/// </summary>
public sealed class SaveDraft(ChangeRequestLedger ledger, IChangeRequestRepository rows, IContentStore store, EditingRights rights)
{
    /// <summary>Saves.</summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public async Task<SaveDraftOutcome> SaveAsync(SaveDraftCommand command, CancellationToken cancellationToken) =>
        await FindDenialAsync(command, cancellationToken)
        ?? (EditionText.FindFault(command.Text, command.Edition) is { } fault
            ? new SaveDraftOutcome.Invalid(fault)
            : await StoreAsync(command, cancellationToken));

    private async Task<SaveDraftOutcome?> FindDenialAsync(SaveDraftCommand command, CancellationToken cancellationToken)
    {
        var denial = Denial(await rights.DecideAsync(command.Caller, command.Edition, cancellationToken));
        if (denial is not null || command.Number is not { } number)
        {
            return denial;
        }

        if (await ledger.FindAsync(number, cancellationToken) is not { Request: var request })
        {
            return new SaveDraftOutcome.NotFound();
        }

        return Denial(EditingRights.Decide(command.Caller, request))
            ?? (request.IsOpen ? null : new SaveDraftOutcome.Closed(number, request.State));
    }

    private async Task<SaveDraftOutcome> StoreAsync(SaveDraftCommand command, CancellationToken cancellationToken)
    {
        if (await store.FindTreeAsync(command.BasedOn, cancellationToken) is not { } tree)
        {
            return new SaveDraftOutcome.UnknownBase();
        }

        var source = EditionSource.Split(command.Text);
        var path = PathOf(tree, command.Edition, source);
        if (command.Number is null && tree.Find(path) == BlobHash.Of(source.Text))
        {
            return new SaveDraftOutcome.Unchanged();
        }

        var number = command.Number ?? await ReserveAsync(command.RetryKey, cancellationToken);
        var request = new SaveRequest(
            number,
            command.BasedOn,
            command.Caller.Person,
            $"Save {command.Edition}",
            [new FileChange(path, Encoding.UTF8.GetBytes(source.Text))],
            command.RetryKey);
        return await store.SaveAsync(request, cancellationToken) switch
        {
            SaveOutcome.Saved saved => await FollowMainAsync(command, number, path, saved, cancellationToken),
            SaveOutcome.Conflict conflict => new SaveDraftOutcome.Conflict(number, conflict.Head, conflict.Files[0]),
            _ => new SaveDraftOutcome.UnknownBase(),
        };
    }

    // From here on the text is stored, so the caller giving up must not keep the row from saying so.
    private async Task<SaveDraftOutcome> FollowMainAsync(
        SaveDraftCommand command, ChangeRequestNumber number, string path, SaveOutcome.Saved saved, CancellationToken cancellationToken)
    {
        var merged = saved.Merged;
        var opened = await FindAsync(number);
        if (opened.Content.IsBehind)
        {
            var onto = store.Published.Tree.Revision;
            var update = new UpdateRequest(number, opened.Content.Head, onto, command.Caller.Person, []);
            switch (await store.UpdateFromMainAsync(update, CancellationToken.None))
            {
                case SaveOutcome.Saved followed:
                    merged |= followed.Merged;
                    opened = await FindAsync(number);
                    break;
                case SaveOutcome.Conflict { Files.Count: > 0 } conflict:
                    return new SaveDraftOutcome.SavedBesideMain(number, conflict.Head, onto, conflict.Files);
            }
        }

        return new SaveDraftOutcome.Saved(number, opened.Content.Head, await ReadBackAsync(opened.Content.Head, path, cancellationToken), merged);
    }

    private async Task<OpenedChangeRequest> FindAsync(ChangeRequestNumber number) =>
        await ledger.FindAsync(number, CancellationToken.None)
        ?? throw new InvalidOperationException($"Change request {number} was saved but has no line.");

    private async Task<StoredText> ReadBackAsync(RevisionId head, string path, CancellationToken cancellationToken)
    {
        var tree = await store.FindTreeAsync(head, cancellationToken);
        return tree?.Find(path) is { } blob && await store.ReadTextAsync(blob, cancellationToken) is { } text
            ? new StoredText(blob, text)
            : throw new DamagedContentException($"{path} cannot be read back at {head}.");
    }

    private async Task<ChangeRequestNumber> ReserveAsync(Guid retryKey, CancellationToken cancellationToken)
    {
        var lines = await store.ListChangeRequestsAsync(cancellationToken);
        return await rows.ReserveNumberAsync(retryKey, lines.Count > 0 ? lines[^1] : default, cancellationToken);
    }

    private static string PathOf(ContentTree tree, EditionKey edition, EditionSource source)
    {
        var frontMatter = ((FrontMatterReading.Read)FrontMatterReader.Read(source)).FrontMatter;
        return EditionFile.PathFor(tree, edition, frontMatter.Topic, frontMatter.Title);
    }

    private static SaveDraftOutcome? Denial(AccessDecision decision) => decision switch
    {
        AccessDecision.Allowed => null,
        AccessDecision.Forbidden => new SaveDraftOutcome.Forbidden(),
        AccessDecision.NotFound or AccessDecision.SignInRequired => new SaveDraftOutcome.NotFound(),
    };
}
