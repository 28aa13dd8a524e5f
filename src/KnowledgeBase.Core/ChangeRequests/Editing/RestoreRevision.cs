using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Proposes the text that an edition had at an old revision, as a change request like any other.</summary>
public sealed class RestoreRevision(SaveDraft drafts, IContentStore store)
{
    /// <summary>Proposes it.</summary>
    /// <param name="caller">Who wants it back; needs rights under the audience of then and of today.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="revision">A published revision.</param>
    /// <param name="retryKey">Made once per page, so that sending it twice proposes it once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RestoreRevisionOutcome> RestoreAsync(
        Caller caller, EditionKey edition, RevisionId revision, Guid retryKey, CancellationToken cancellationToken)
    {
        var now = store.Published.Tree;
        if (now.Find(edition) is not { } today
            || await store.FindRevisionAsync(revision, cancellationToken) is null
            || await store.FindTreeAsync(revision, cancellationToken) is not { } tree
            || tree.Find(edition) is not { } then
            || await store.ReadTextAsync(then.Blob, cancellationToken) is not { } text
            || await FindAudienceAsync(today.Blob, cancellationToken) is not { } audience
            || await FindAudienceAsync(then.Blob, cancellationToken) is not { } oldAudience)
        {
            return new RestoreRevisionOutcome.NotFound();
        }

        switch (AccessPolicy.Decide(caller, new AccessRequest.ProposeChange(audience, oldAudience)))
        {
            case AccessDecision.Forbidden:
                return new RestoreRevisionOutcome.Forbidden();
            case AccessDecision.NotFound or AccessDecision.SignInRequired:
                return new RestoreRevisionOutcome.NotFound();
        }

        if (then.Blob == today.Blob)
        {
            return new RestoreRevisionOutcome.SameAsToday();
        }

        var save = new SaveDraftCommand(caller, Number: null, edition, now.Revision, text, retryKey);
        return new RestoreRevisionOutcome.Proposed(await drafts.SaveAsync(save, cancellationToken));
    }

    private async ValueTask<Audience?> FindAudienceAsync(BlobId blob, CancellationToken cancellationToken) =>
        await store.ReadTextAsync(blob, cancellationToken) is { } text
        && FrontMatterReader.Read(EditionSource.Split(text)) is FrontMatterReading.Read { FrontMatter: var frontMatter }
            ? frontMatter.Audience
            : null;
}
