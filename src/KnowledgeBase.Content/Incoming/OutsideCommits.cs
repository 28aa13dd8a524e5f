using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Incoming;

/// <summary>
/// Publishes commits that were pushed to the main line, where the operator trusts those who can push (<see cref="ContentStoreOptions.TrustMain"/>). A file
/// that fails the check keeps its last good state for readers and stands on the list of faults until a later commit mends it.
/// </summary>
internal sealed partial class OutsideCommits(
    GitProcess git, ObjectStore objects, RevisionHistory history, FileCheck files, string repository, ILogger logger)
{
    private readonly string _ref = Path.Combine(repository, Refs.Main);
    private readonly TreeDiff _diff = new(objects);

    /// <summary>Looks once whether somebody moved the main line, and follows.</summary>
    public async Task LookAsync(MainLine main, CancellationToken cancellationToken)
    {
        var stands = File.Exists(_ref) ? (await File.ReadAllTextAsync(_ref, cancellationToken)).Trim() : string.Empty;
        if (stands != main.State.Head.Hex)
        {
            await main.InTurnAsync(() => FollowAsync(main, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The state at a start: files whose newest commit came from outside are checked again.</summary>
    public async Task<MainState> HoldBackAsync(MainState state, CancellationToken cancellationToken)
    {
        var changes = new List<TreeChange>();
        foreach (var (path, blob) in await history.FilesFromOutsideAsync(state, cancellationToken))
        {
            changes.Add(new TreeChange(path, null, new TreeEntry(TreeEntry.FileMode, path, blob)));
        }

        var (shown, held) = await SortAsync(changes, state, cancellationToken);
        return state.With(state.Head, state.Tree, state.Content.Sequence, shown, held);
    }

    private async Task<bool> FollowAsync(MainLine main, CancellationToken cancellationToken)
    {
        var state = main.State;
        if (await objects.ResolveAsync(Refs.Main, cancellationToken) is not { } head || head == state.Head)
        {
            return false;
        }

        var follows = GitCommand.Of("merge-base").With("--is-ancestor", "--end-of-options").Value(state.Head.Hex).Value(head.Hex);
        if ((await git.RunAsync(follows, cancellationToken)).ExitCode != 0)
        {
            throw new GitFailedException($"The main line was moved from {state.Head} to {head}, which does not follow it.");
        }

        var commit = await objects.ReadCommitAsync(head, cancellationToken);
        var changes = await _diff.CompareAsync(state.Tree, commit.Tree, cancellationToken);
        var (shown, held) = await SortAsync(changes, state, cancellationToken);
        var added = await history.AppendFromGitAsync(state.Head, head, cancellationToken);
        await main.ShowAsync(state.With(head, commit.Tree, state.Content.Sequence + added, shown, held));
        LogFollowed(logger, head.Hex, shown.Count, held.Count);
        return true;
    }

    /// <summary>What readers get of each changed path, and the faults of those that keep their last good state.</summary>
    private async Task<(IReadOnlyList<KeyValuePair<string, BlobId?>> Shown, IReadOnlyDictionary<string, IReadOnlyList<ContentFault>> Held)> SortAsync(
        IEnumerable<TreeChange> changes, MainState state, CancellationToken cancellationToken)
    {
        var shown = new List<KeyValuePair<string, BlobId?>>();
        var held = ImmutableDictionary.CreateBuilder<string, IReadOnlyList<ContentFault>>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var faults = await files.CheckAsync(change, cancellationToken);
            if (faults.Count == 0)
            {
                shown.Add(new(change.Path, change.BlobAfter?.ToBlob()));
                continue;
            }

            held[change.Path] = faults;
            if (ContentPath.IsAllowed(change.Path))
            {
                shown.Add(new(change.Path, await FindLastGoodAsync(change.Path, state, cancellationToken)));
            }
        }

        return (shown, held.ToImmutable());
    }

    /// <summary>The newest content of a path that the site published or that passes the check; <see langword="null"/> when it never had one.</summary>
    private async Task<BlobId?> FindLastGoodAsync(string path, MainState state, CancellationToken cancellationToken)
    {
        foreach (var revision in await history.HistoryAsync(path, state, cancellationToken))
        {
            if (revision.Blob is not { } blob || (await files.CheckAsync(path, ObjectId.Of(blob), cancellationToken)).Count == 0)
            {
                return revision.Blob;
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Followed the main line to {Head}: {Shown} files published, {Held} keep their last good state")]
    private static partial void LogFollowed(ILogger logger, string head, int shown, int held);
}
