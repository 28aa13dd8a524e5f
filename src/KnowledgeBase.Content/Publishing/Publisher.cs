using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Saving;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Publishing;

/// <summary>
/// Publishes change requests, each as one commit on the main line. Drafts never become reachable from it, because whoever clones the
/// repository gets approved texts only.
/// </summary>
internal sealed class Publisher(
    ObjectStore objects, MainLine main, ChangeRequestLines lines, RevisionHistory history, TimeProvider clock)
{
    private const int Attempts = 5;

    private readonly TreeDiff _diff = new(objects);
    private readonly TreeEditor _editor = new(objects);
    private readonly TreeReader _reader = new(objects);

    /// <summary>Publishes an approved head, or says why it cannot be.</summary>
    public Task<PublishOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        if (request.Approvers.Count == 0)
        {
            throw new ArgumentException("A publication names at least one approver.", nameof(request));
        }

        return main.InTurnAsync(() => PublishInTurnAsync(request, cancellationToken), cancellationToken);
    }

    private async Task<PublishOutcome> PublishInTurnAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        if (await history.FindPublicationAsync(request.Number, request.ApprovedHead, main.State, cancellationToken) is { } earlier)
        {
            return new PublishOutcome.Published(earlier.Revision);
        }

        var line = await lines.FindAsync(request.Number, cancellationToken);
        if (line is null)
        {
            return new PublishOutcome.NotFound();
        }

        if (line.Head.Id != request.ApprovedHead)
        {
            return new PublishOutcome.HeadMoved(line.Head.Id);
        }

        var basis = await objects.ReadCommitAsync(ObjectId.Of(line.Base), cancellationToken);
        var proposed = await _diff.CompareAsync(basis.Tree, line.Head.Tree, cancellationToken);
        return proposed.Count == 0
            ? new PublishOutcome.NothingToPublish()
            : await PublishAsync(request, proposed, cancellationToken);
    }

    private async Task<PublishOutcome> PublishAsync(
        PublishRequest request, IReadOnlyList<TreeChange> proposed, CancellationToken cancellationToken)
    {
        var changes = proposed.Select(file => KeyValuePair.Create(file.Path, file.BlobAfter)).ToList();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = main.State;
            var moved = await FindMovedAsync(proposed, state.Tree, cancellationToken);
            if (moved.Count > 0)
            {
                return new PublishOutcome.MainMoved(moved);
            }

            var (root, trees) = await _editor.SetAsync(state.Tree, changes, cancellationToken);
            if (await main.AdvanceAsync(Commit(request, state.Head, root), changes, trees, cancellationToken) is { } revision)
            {
                return new PublishOutcome.Published(revision);
            }
        }

        throw new GitFailedException("The main line was moved from outside again and again.");
    }

    /// <summary>The files that the main line changed since the base.</summary>
    private async Task<IReadOnlyList<string>> FindMovedAsync(
        IReadOnlyList<TreeChange> proposed, ObjectId root, CancellationToken cancellationToken)
    {
        var moved = new List<string>();
        foreach (var file in proposed)
        {
            if (await _reader.FindFileAsync(root, file.Path, cancellationToken) != file.BlobBefore)
            {
                moved.Add(file.Path);
            }
        }

        return moved;
    }

    private GitCommit Commit(PublishRequest request, ObjectId parent, ObjectId root)
    {
        var now = clock.GetUtcNow();
        var trailers = request.Approvers
            .Select(approver => KeyValuePair.Create(Trailers.ReviewedBy, Signature.Format(approver)))
            .Append(new(Trailers.ChangeRequest, request.Number.ToString()))
            .Append(new(Trailers.Head, request.ApprovedHead.Value));
        return new GitCommit(
            root,
            [parent],
            new Signature(request.Author, now),
            new Signature(request.Publisher, now),
            new CommitMessage(request.Message, [.. trailers]));
    }
}
