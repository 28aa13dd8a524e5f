using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Finds what the editor shows: the text of a change request, the published one, or the other edition to be translated.</summary>
public sealed class EditorOpening(ChangeRequestLedger ledger, IChangeRequestRepository rows, IContentStore store, EditingRights rights)
{
    /// <summary>Opens an edition for writing.</summary>
    /// <param name="caller">Who writes.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="number">The change request to go on with; <see langword="null"/> to begin one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EditorOpeningOutcome> OpenAsync(
        Caller caller, EditionKey edition, ChangeRequestNumber? number, CancellationToken cancellationToken)
    {
        ChangeRequest? request = null;
        var tree = store.Published.Tree;
        var decision = await rights.DecideAsync(caller, edition, cancellationToken);
        if (decision == AccessDecision.Allowed && number is { } known)
        {
            if (await ledger.FindAsync(known, cancellationToken) is not { } opened)
            {
                return new EditorOpeningOutcome.NotFound();
            }

            request = opened.Request;
            decision = EditingRights.Decide(caller, request);
            tree = await store.FindTreeAsync(opened.Content.Head, cancellationToken) ?? tree;
        }
        return decision switch
        {
            AccessDecision.Allowed => await OpenAsync(tree, edition, request, cancellationToken),
            AccessDecision.Forbidden => new EditorOpeningOutcome.Forbidden(),
            AccessDecision.NotFound or AccessDecision.SignInRequired => new EditorOpeningOutcome.NotFound(),
        };
    }

    /// <summary>The open change requests of an edition that the caller may see, those that the caller wrote on first.</summary>
    public async Task<IReadOnlyList<ChangeRequest>> FindOthersAsync(
        Caller caller, EditionKey edition, ChangeRequestNumber? except, CancellationToken cancellationToken) =>
    [
        .. (await rows.ListOpenAsync(cancellationToken))
            .Where(request => request.Editions.Contains(edition) && request.Number != except)
            .Where(request => AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(ChangeRequestAct.Read, request.Facts)))
            .OrderByDescending(request => ApprovalPolicy.IsOwn(request, caller.Person.Id)),
    ];

    private async Task<EditorOpeningOutcome> OpenAsync(
        ContentTree tree, EditionKey edition, ChangeRequest? request, CancellationToken cancellationToken)
    {
        var source = tree.Find(edition with { Language = Language.Spanish });
        var sourceBlob = edition.Language == Language.English ? source?.Blob : null;
        if (tree.Find(edition) is { } file)
        {
            var text = await ReadAsync(file.Blob, cancellationToken);
            var frontMatter = FrontMatterOf(text);
            return new EditorOpeningOutcome.Opened(new EditorState(
                edition, frontMatter?.Kind ?? default, request, tree.Revision, frontMatter, text, IsNewTranslation: false, store.Published.Tree.Find(edition) is not null, sourceBlob));
        }

        if (tree.Find(edition with { Language = LanguageCode.Other(edition.Language) }) is not { } other)
        {
            return new EditorOpeningOutcome.NotFound();
        }

        var original = await ReadAsync(other.Blob, cancellationToken);
        return FrontMatterOf(original) is { } model
            ? new EditorOpeningOutcome.Opened(new EditorState(
                edition,
                model.Kind,
                request,
                tree.Revision,
                model with { Language = edition.Language, Phrases = [], SourceRevision = sourceBlob },
                original,
                IsNewTranslation: true,
                IsPublished: false,
                sourceBlob))
            : new EditorOpeningOutcome.NotFound();
    }

    private async ValueTask<EditionSource> ReadAsync(BlobId blob, CancellationToken cancellationToken) =>
        EditionSource.Split(await store.ReadTextAsync(blob, cancellationToken) ?? throw new DamagedContentException($"Blob {blob} is missing."));

    private static FrontMatter? FrontMatterOf(EditionSource source) =>
        FrontMatterReader.Read(source) is FrontMatterReading.Read { FrontMatter: var frontMatter } ? frontMatter : null;
}
