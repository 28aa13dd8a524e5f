using System.Globalization;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Git;

/// <summary>Reads objects through kept <c>git cat-file --batch</c> processes and holds each against its id before anybody sees it.</summary>
internal sealed class ObjectReader : IDisposable
{
    private const int Readers = 2;

    private readonly GitProcess _git;
    private readonly GitConversation[] _conversations;
    private int _next;

    /// <summary>Makes a reader; its processes start when they are needed.</summary>
    public ObjectReader(GitProcess git)
    {
        _git = git;
        _conversations = [.. Enumerable.Range(0, Readers).Select(_ => new GitConversation(git, () => GitCommand.Of("cat-file").With("--batch")))];
    }

    /// <summary>Reads an object, or gives <see langword="null"/> when the repository has none of that id.</summary>
    /// <exception cref="DamagedContentException">It is there and cannot be read whole.</exception>
    public async Task<GitObject?> ReadAsync(ObjectId id, CancellationToken cancellationToken)
    {
        var found = await AskAsync(id.Hex, cancellationToken);
        if (found is null)
        {
            await ThrowIfDamagedAsync(id, cancellationToken);
            return null;
        }

        return found.Id == id
            ? found
            : throw new DamagedContentException($"Object {id} has content of another id ({found.Id}).");
    }

    /// <summary>The object that a full ref name stands for, or <see langword="null"/> when there is no such ref.</summary>
    public Task<GitObject?> ReadRefAsync(string refName, CancellationToken cancellationToken) => AskAsync(refName, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var conversation in _conversations)
        {
            conversation.Dispose();
        }
    }

    private async Task<GitObject?> AskAsync(string name, CancellationToken cancellationToken)
    {
        var conversation = _conversations[(uint)Interlocked.Increment(ref _next) % Readers];
        try
        {
            return await conversation.ExchangeAsync(child => Ask(child, name), cancellationToken);
        }
        catch (GitChildEndedException)
        {
            // Somebody killed the process, or the object is damaged: a second one tells which.
        }

        try
        {
            return await conversation.ExchangeAsync(child => Ask(child, name), cancellationToken);
        }
        catch (GitChildEndedException ended)
        {
            throw new DamagedContentException($"Object {name} cannot be read: {ended.Words}");
        }
    }

    /// <summary>
    /// The answer is "id SP type SP length LF content LF", or "name SP missing LF":
    /// <c>8830986ba728d39aaa991c208dac9537302101ac blob 20000</c>.
    /// </summary>
    private static GitObject? Ask(GitChild child, string name)
    {
        child.Send(name + "\n");
        var header = child.ReadLine().Split(' ');
        if (header.Length != 3)
        {
            return null;
        }

        var content = child.ReadBytes(int.Parse(header[2], CultureInfo.InvariantCulture));
        child.ReadBytes(1);
        return header[1] switch
        {
            "blob" => GitObject.Of(ObjectType.Blob, content),
            "tree" => GitObject.Of(ObjectType.Tree, content),
            "commit" => GitObject.Of(ObjectType.Commit, content),
            _ => null,
        };
    }

    /// <summary>
    /// <c>cat-file --batch</c> says "missing" of an empty or unreadable file too and complains on the side; a single run tells the two apart:
    /// <c>error: object file ./objects/88/30986b… is empty</c>.
    /// </summary>
    private async Task ThrowIfDamagedAsync(ObjectId id, CancellationToken cancellationToken)
    {
        var result = await _git.RunAsync(GitCommand.Of("cat-file").With("-t").Value(id.Hex), cancellationToken);
        if (result.Error.Contains("error:", StringComparison.Ordinal))
        {
            throw new DamagedContentException($"Object {id} cannot be read: {result.Error.Trim()}");
        }
    }
}
