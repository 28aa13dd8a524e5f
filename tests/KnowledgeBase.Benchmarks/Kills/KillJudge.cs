using KnowledgeBase.Content;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>Holds what the store acknowledged against what it has, through the store and through an ordinary Git.</summary>
internal sealed class KillJudge(string folder, IReadOnlyList<(Operation Operation, RevisionId Revision)> acknowledged)
{
    private readonly string _repository = Path.Combine(folder, "content.git");

    public async Task<IReadOnlyList<string>> FindFaultsAsync()
    {
        await using (var store = await ContentStore.OpenAsync(
            new ContentStoreOptions(folder, null), TimeProvider.System, NullLogger<ContentStore>.Instance, CancellationToken.None))
        {
            return
            [
                .. await FindLostAsync(store),
                .. await FindHalfPublishedAsync(store),
                .. await FindDoublesAsync("--glob=refs/kb/changes/*", "Retry-key"),
                .. await FindDoublesAsync("refs/heads/main", "Change-request-head"),
                .. await PlainGit.FindDamageAsync(_repository),
            ];
        }
    }

    private async Task<IReadOnlyList<string>> FindLostAsync(ContentStore store)
    {
        var faults = new List<string>();
        foreach (var (operation, revision) in acknowledged)
        {
            if (operation is Operation.Save save)
            {
                var texts = await TextsAsync(store, revision, save);
                if (texts.Any(text => text != $"{save.Key:D}\n"))
                {
                    faults.Add($"lost: {operation} was acknowledged as {revision}");
                }
            }
            else if (await store.FindRevisionAsync(revision, CancellationToken.None) is null)
            {
                faults.Add($"lost: {operation} was acknowledged as {revision}");
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> FindHalfPublishedAsync(ContentStore store)
    {
        var faults = new List<string>();
        foreach (var path in store.Published.Tree.Files.Keys)
        {
            foreach (var revision in await store.HistoryAsync(path, CancellationToken.None))
            {
                var texts = await TextsAsync(store, revision.Revision, new Operation.Publish(revision.ChangeRequest!.Value, revision.Revision));
                if (texts.Distinct(StringComparer.Ordinal).Count() != 1 || texts[0] is null)
                {
                    faults.Add($"half-published: {revision.Revision}");
                }
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(ContentStore store, RevisionId revision, Operation operation)
    {
        var texts = new List<string?>();
        var tree = await store.FindTreeAsync(revision, CancellationToken.None);
        foreach (var path in Operation.PathsOf(operation.Number))
        {
            texts.Add(tree?.Find(path) is { } blob ? await store.ReadTextAsync(blob, CancellationToken.None) : null);
        }

        return texts;
    }

    private async Task<IReadOnlyList<string>> FindDoublesAsync(string refs, string trailer)
    {
        var (_, output) = await PlainGit.RunAsync(_repository, "log", $"--format=%(trailers:key={trailer},valueonly)", refs);
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .GroupBy(value => value, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => $"doubled: {trailer} {group.Key} stands in {group.Count()} commits"),
        ];
    }
}
