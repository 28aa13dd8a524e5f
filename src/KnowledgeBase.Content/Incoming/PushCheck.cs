using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Incoming;

/// <summary>Decides whether a push may become a change request.</summary>
internal sealed class PushCheck(GitProcess git, ObjectStore objects, MainLine main, RevisionHistory history, FileCheck files)
{
    private const int MostFiles = 100;

    private readonly TreeDiff _diff = new(objects);

    /// <summary>The push as it would become a change request, or what speaks against it.</summary>
    public async Task<(IncomingChange? Change, IReadOnlyList<ContentFault> Faults)> CheckAsync(Push push, CancellationToken cancellationToken)
    {
        var state = main.State;
        var head = await objects.FindCommitAsync(push.Head, cancellationToken);
        if (head is null || await FindBaseAsync(push.Head, state, cancellationToken) is not { } start)
        {
            return (null, [new ContentFault(ContentFaultKind.UnrelatedHistory, null)]);
        }

        var basis = await objects.ReadCommitAsync(start, cancellationToken);
        var changes = await _diff.CompareAsync(basis.Tree, head.Tree, cancellationToken);
        var faults = await FindFaultsAsync(changes, cancellationToken);
        return faults.Count > 0
            ? (null, faults)
            : (new IncomingChange(
                push.Branch,
                push.Head.ToRevision(),
                start.ToRevision(),
                head.Author.Person,
                head.Message.Text,
                [.. changes.Select(change => change.Path)]), []);
    }

    private async Task<IReadOnlyList<ContentFault>> FindFaultsAsync(IReadOnlyList<TreeChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count is 0 or > MostFiles)
        {
            return [new ContentFault(changes.Count == 0 ? ContentFaultKind.NothingChanged : ContentFaultKind.TooManyFiles, null)];
        }

        var faults = new List<ContentFault>();
        foreach (var change in changes)
        {
            faults.AddRange(await files.CheckAsync(change, cancellationToken));
        }

        return faults;
    }

    /// <summary>The newest published revision that the commits start from.</summary>
    private async Task<ObjectId?> FindBaseAsync(ObjectId head, MainState state, CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("merge-base").With("--end-of-options").Value(state.Head.Hex).Value(head.Hex);
        var result = await git.RunAsync(command, cancellationToken);
        if (result.ExitCode != 0)
        {
            return null;
        }

        var start = ObjectId.Parse(result.Lines[0]);
        return await history.FindAsync(start.ToRevision(), state, cancellationToken) is null ? null : start;
    }
}
