using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>Merges published revisions into change requests. The draft it makes has the published revision as its second parent.</summary>
internal sealed class LineUpdater(
    ObjectStore objects, MainLine main, ChangeRequestLines lines, RevisionHistory history, FileMerger merger, TimeProvider clock)
{
    private readonly TreeDiff _diff = new(objects);
    private readonly TreeEditor _editor = new(objects);
    private readonly TreeReader _reader = new(objects);

    /// <summary>Merges, or gives back both texts.</summary>
    public async Task<SaveOutcome> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var resolved = FileSet.From(request.Resolved);
        await objects.WriteAsync(resolved.Blobs, cancellationToken);
        using var turn = await lines.LockAsync(request.Number, cancellationToken);
        var line = await lines.FindAsync(request.Number, cancellationToken);
        if (line is null || !await MayFollowAsync(line.Base, request.Onto, cancellationToken))
        {
            return new SaveOutcome.UnknownBase();
        }

        if (line.Head.Id != request.Head)
        {
            return new SaveOutcome.Conflict(line.Head.Id, []);
        }

        return line.Base == request.Onto && resolved.Ids.Count == 0
            ? new SaveOutcome.Saved(line.Head.Id, Merged: false)
            : await UpdateAsync(line, request, resolved, cancellationToken);
    }

    private async Task<SaveOutcome> UpdateAsync(
        ChangeRequestLine line, UpdateRequest request, FileSet resolved, CancellationToken cancellationToken)
    {
        var onto = await objects.ReadCommitAsync(ObjectId.Of(request.Onto), cancellationToken);
        var merge = await MergeAsync(line, onto.Tree, resolved, cancellationToken);
        if (merge.Conflicts.Count > 0)
        {
            return new SaveOutcome.Conflict(line.Head.Id, merge.Conflicts);
        }

        var (root, trees) = await _editor.SetAsync(onto.Tree, merge.Files, cancellationToken);
        var draft = Commit(request, root, merge.DiffersFromYours, resolved.Ids.Count > 0);
        var saved = await lines.AppendAsync(request.Number, line, draft, request.Onto, [.. merge.Made, .. trees], cancellationToken);
        return saved is null
            ? throw new GitFailedException($"The line of change request {request.Number} was moved from outside.")
            : new SaveOutcome.Saved(saved.Head.Id, merge.DiffersFromYours);
    }

    private async Task<MergedFiles> MergeAsync(
        ChangeRequestLine line, ObjectId onto, FileSet resolved, CancellationToken cancellationToken)
    {
        var merged = new MergedFiles();
        foreach (var (path, blob) in resolved.Ids)
        {
            merged.Add(path, await _reader.FindFileAsync(line.Head.Tree, path, cancellationToken), new FileMerge.Clean(blob, null));
        }

        var brought = resolved.Ids.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        var basis = await objects.ReadCommitAsync(ObjectId.Of(line.Base), cancellationToken);
        foreach (var file in await _diff.CompareAsync(basis.Tree, line.Head.Tree, cancellationToken))
        {
            if (!brought.Contains(file.Path))
            {
                var theirs = await _reader.FindFileAsync(onto, file.Path, cancellationToken);
                var result = await merger.MergeAsync(file.Path, file.BlobBefore, file.BlobAfter, theirs, cancellationToken);
                merged.Add(file.Path, file.BlobAfter, result);
            }
        }

        return merged;
    }

    /// <summary>Whether a line may be based on a published revision: not on an older one than it is.</summary>
    private async Task<bool> MayFollowAsync(RevisionId current, RevisionId onto, CancellationToken cancellationToken)
    {
        var state = main.State;
        var target = await history.FindAsync(onto, state, cancellationToken);
        var start = await history.FindAsync(current, state, cancellationToken);
        return target is not null && (start is null || start.Sequence <= target.Sequence);
    }

    private GitCommit Commit(UpdateRequest request, ObjectId root, bool merged, bool resolved)
    {
        var signature = new Signature(request.Actor, clock.GetUtcNow());
        var trailers = DraftTrailers.Of(request.Number, request.Onto);
        if (merged)
        {
            trailers.Add(new(Trailers.Merged, Trailers.Yes));
        }

        if (resolved)
        {
            trailers.Add(new(Trailers.Resolved, Trailers.Yes));
        }

        var message = new CommitMessage($"Follow the published revision {request.Onto.Abbreviated}", trailers);
        return new GitCommit(root, [ObjectId.Of(request.Head), ObjectId.Of(request.Onto)], signature, signature, message);
    }
}
