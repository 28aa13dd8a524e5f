using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.Terms;

/// <summary>
/// Proposes an edit of the glossary: a change of <c>glossary.yml</c> that is reviewed and published like any other. What one person proposes while their last
/// proposal is still open joins it.
/// </summary>
public sealed class EditGlossary(OpenGlossary glossaries, OwnFileChange own, UpdateFromMain updating, IContentStore store)
{
    private const int Attempts = 4;
    private const int KeyBytes = 16;

    /// <summary>Proposes it and asks for reviews.</summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public async Task<EditGlossaryOutcome> EditAsync(EditGlossaryCommand command, CancellationToken cancellationToken)
    {
        if (!AccessPolicy.Allows(command.Caller, new AccessRequest.OpenPage(SitePage.Writing)))
        {
            return new EditGlossaryOutcome.Forbidden();
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = await OpenNewestAsync(command.Caller, cancellationToken);
            if (await FindTermsAsync(command.BasedOn, now, cancellationToken) is not { } seen)
            {
                return new EditGlossaryOutcome.UnknownBase(now.Revision);
            }

            switch (GlossaryPlanner.Plan(seen, now.Glossary.Terms, command.Edit))
            {
                case GlossaryPlan.Nothing:
                    return new EditGlossaryOutcome.Unchanged(now.IsBehind ? null : now.Change?.Request.Number);
                case GlossaryPlan.Invalid(var faults):
                    return new EditGlossaryOutcome.Invalid(faults);
                case GlossaryPlan.Conflict(var theirs):
                    return new EditGlossaryOutcome.Conflict(theirs, now.Revision);
                case GlossaryPlan.UnknownTerm:
                    return new EditGlossaryOutcome.UnknownBase(now.Revision);
                case GlossaryPlan.Changes changes when await SaveAsync(command, now, changes, cancellationToken) is { } outcome:
                    return outcome;
            }
        }

        return new EditGlossaryOutcome.ChangedMeanwhile();
    }

    private async Task<EditGlossaryOutcome?> SaveAsync(
        EditGlossaryCommand command, OpenedGlossary now, GlossaryPlan.Changes changes, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(GlossaryText.Apply(now.Text, changes.Terms));
        var text = Encoding.UTF8.GetString(bytes);
        if (FindFault(now, text, changes.Terms) is { } fault)
        {
            return fault;
        }

        // A page that is sent again with other words wants to save these too, so the words are part of the key.
        var key = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{command.RetryKey} {now.Revision} {text}")).AsSpan(0, KeyBytes));
        var joined = now.IsBehind ? null : now.Change;
        var file = new FileChange(Glossary.Path, bytes);
        if (await own.ProposeAsync(command.Caller, joined, now.Revision, file, MessageFor(command.Edit), command.Summary, key, cancellationToken) is not { } number)
        {
            return null;
        }

        if (await own.CloseIfEmptyAsync(command.Caller, number))
        {
            return new EditGlossaryOutcome.Unchanged(Number: null);
        }

        // Where another save came in between, both were merged line by line: the next attempt finds this edit there, or makes it again.
        var content = await store.FindChangeRequestAsync(number, CancellationToken.None);
        return content?.Files.FirstOrDefault(changed => changed.Path == Glossary.Path)?.Proposed == BlobHash.Of(bytes)
            ? new EditGlossaryOutcome.Proposed(number, changes.Merged, [.. changes.Terms.Skip(1).Select(change => TermName.Of(change.After!))])
            : null;
    }

    private static EditGlossaryOutcome? FindFault(OpenedGlossary now, string text, IReadOnlyList<TermChange> changes)
    {
        var reading = GlossaryReader.Read(text);
        if (reading.Faults.Count > GlossaryReader.Read(now.Text).Faults.Count)
        {
            return new EditGlossaryOutcome.Unreadable(reading.Faults);
        }

        var wanted = now.Glossary.Terms.Except(changes.Select(change => change.Before!)).Concat(changes.Select(change => change.After).OfType<Term>()).ToList();
        if (reading.Glossary.Terms.Count != wanted.Count || !wanted.TrueForAll(term => TermName.Of(term).FindIn(reading.Glossary.Terms)?.SaysTheSameAs(term) == true))
        {
            return new EditGlossaryOutcome.Unreadable([]);
        }

        // Each field was looked at by itself; this is for a number that only shows when they stand beside each other.
        return CardDataGuard.Inspect(text).IsClean || !CardDataGuard.Inspect(now.Text).IsClean
            ? null
            : new EditGlossaryOutcome.Invalid([new TermFault.CardData(TermField.Spanish)]);
    }

    private async Task<OpenedGlossary> OpenNewestAsync(Caller caller, CancellationToken cancellationToken)
    {
        var opened = await glossaries.OpenAsync(caller, cancellationToken);
        if (opened is not { IsBehind: true, Change: { } change })
        {
            return opened;
        }

        // What cannot be merged waits for its author, and this edit becomes a change request of its own.
        var update = new UpdateFromMainCommand(caller, change.Request.Number, change.Content.Head, Onto: null, []);
        return await updating.UpdateAsync(update, cancellationToken) is UpdateFromMainOutcome.Updated
            ? await glossaries.OpenAsync(caller, cancellationToken)
            : opened;
    }

    private async ValueTask<IReadOnlyList<Term>?> FindTermsAsync(RevisionId revision, OpenedGlossary now, CancellationToken cancellationToken)
    {
        if (revision == now.Revision)
        {
            return now.Glossary.Terms;
        }

        return await store.FindTreeAsync(revision, cancellationToken) is { } tree
            ? GlossaryReader.Read(await glossaries.ReadAsync(tree, cancellationToken)).Glossary.Terms
            : null;
    }

    private static string MessageFor(GlossaryEdit edit) => edit switch
    {
        GlossaryEdit.Add => "Add a term to the glossary",
        GlossaryEdit.Change => "Change a term of the glossary",
        GlossaryEdit.Remove => "Remove a term from the glossary",
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "An edit of another kind."),
    };
}
