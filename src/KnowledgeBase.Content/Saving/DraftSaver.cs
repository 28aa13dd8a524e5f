using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>Saves texts to the lines of change requests.</summary>
internal sealed class DraftSaver(
    ObjectStore objects, MainLine main, ChangeRequestLines lines, RevisionHistory history, FileMerger merger, TimeProvider clock)
{
    private const int Attempts = 5;

    private readonly TreeEditor _editor = new(objects);
    private readonly TreeReader _reader = new(objects);

    /// <summary>Saves, merges, or gives back both texts.</summary>
    public async Task<SaveOutcome> SaveAsync(SaveRequest request, CancellationToken cancellationToken)
    {
        var files = FileSet.Of(request.Files);
        using var turn = await lines.LockAsync(request.Number, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TrySaveAsync(request, files, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }

        throw new GitFailedException($"The line of change request {request.Number} was moved from outside again and again.");
    }

    /// <summary>One attempt; <see langword="null"/> when the line moved from outside in between.</summary>
    private async Task<SaveOutcome?> TrySaveAsync(SaveRequest request, FileSet files, CancellationToken cancellationToken)
    {
        var line = await lines.FindAsync(request.Number, cancellationToken);
        if (line?.FindRetry(request.RetryKey) is { } done)
        {
            return new SaveOutcome.Saved(done.Id, done.Merged);
        }

        if (await FindBasisAsync(line, request.BasedOn, cancellationToken) is not { } basis)
        {
            return new SaveOutcome.UnknownBase();
        }

        var parent = line?.Head.Id ?? request.BasedOn;
        var top = line?.Head.Tree ?? basis;
        if (basis != top)
        {
            // Merging reads what the writer sent.
            await objects.WriteAsync(files.Blobs, cancellationToken);
        }

        var merge = await MergeAsync(files, basis, top, cancellationToken);
        if (merge.Conflicts.Count > 0)
        {
            return new SaveOutcome.Conflict(parent, merge.Conflicts);
        }

        var (root, trees) = await _editor.SetAsync(top, merge.Files, cancellationToken);
        if (line is not null && root == top)
        {
            return new SaveOutcome.Saved(parent, merge.DiffersFromYours);
        }

        var basedOn = line?.Base ?? request.BasedOn;
        var draft = Commit(request, parent, root, basedOn, merge.DiffersFromYours);
        var saved = await lines.AppendAsync(request.Number, line, draft, basedOn, [.. files.Blobs, .. merge.Made, .. trees], cancellationToken);
        return saved is null ? null : new SaveOutcome.Saved(saved.Head.Id, merge.DiffersFromYours);
    }

    private async Task<MergedFiles> MergeAsync(FileSet files, ObjectId basis, ObjectId top, CancellationToken cancellationToken)
    {
        var merged = new MergedFiles();
        foreach (var (path, yours) in files.Ids)
        {
            var before = await _reader.FindFileAsync(basis, path, cancellationToken);
            var theirs = await _reader.FindFileAsync(top, path, cancellationToken);
            merged.Add(path, yours, await merger.MergeAsync(path, before, yours, theirs, cancellationToken));
        }

        return merged;
    }

    /// <summary>
    /// The tree that the writer started from. A published revision counts as the older one of itself and the line's base: what lies between the two is in
    /// both texts then, and merges without a conflict.
    /// </summary>
    private async Task<ObjectId?> FindBasisAsync(ChangeRequestLine? line, RevisionId basedOn, CancellationToken cancellationToken)
    {
        if (line?.Find(basedOn) is { } draft)
        {
            return draft.Tree;
        }

        if (await history.FindAsync(basedOn, main.State, cancellationToken) is not { } published)
        {
            return null;
        }

        var start = basedOn;
        if (line is not null)
        {
            var lineBase = await history.FindAsync(line.Base, main.State, cancellationToken);
            start = lineBase is { } known && known.Sequence < published.Sequence ? line.Base : basedOn;
        }

        return (await objects.ReadCommitAsync(ObjectId.Of(start), cancellationToken)).Tree;
    }

    private GitCommit Commit(SaveRequest request, RevisionId parent, ObjectId root, RevisionId basedOn, bool merged)
    {
        var signature = new Signature(request.Author, clock.GetUtcNow());
        var trailers = DraftTrailers.Of(request.Number, basedOn);
        trailers.Add(new(Trailers.RetryKey, request.RetryKey.ToString("D")));
        if (merged)
        {
            trailers.Add(new(Trailers.Merged, Trailers.Yes));
        }

        return new GitCommit(root, [ObjectId.Of(parent)], signature, signature, new CommitMessage(request.Message, trailers));
    }
}
