using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Content.Saving;

/// <summary>
/// The lines of change requests: read from Git when they are first asked for, kept afterwards, since only this process moves them. One writer at a
/// time works on a line, so that a save that waits for another one is merged with it instead of failing.
/// </summary>
/// <param name="objects">Reads commits.</param>
/// <param name="refs">Moves the lines' refs.</param>
internal sealed class ChangeRequestLines(ObjectStore objects, RefQueue refs) : IDisposable
{
    private const int Locks = 64;

    private readonly ConcurrentDictionary<ChangeRequestNumber, ChangeRequestLine> _known = new();
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>The line of a number, or <see langword="null"/> when nothing was saved under it.</summary>
    public async ValueTask<ChangeRequestLine?> FindAsync(ChangeRequestNumber number, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(number, out var known))
        {
            return known;
        }

        var head = await objects.ResolveAsync(Refs.Of(number), cancellationToken);
        return head is { } id ? _known.GetOrAdd(number, await LoadAsync(number, id, cancellationToken)) : null;
    }

    /// <summary>The line that a draft stands on, or <see langword="null"/> when the commit is on none.</summary>
    public async ValueTask<ChangeRequestLine?> FindLineOfAsync(RevisionId revision, GitCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Message.Find(Trailers.Base) is null
            || Refs.NumberOf(Refs.Changes + commit.Message.Find(Trailers.ChangeRequest)) is not { Value: > 0 } number)
        {
            return null;
        }

        var line = await FindAsync(number, cancellationToken);
        return line?.Find(revision) is null ? null : line;
    }

    /// <summary>Waits until nobody else writes to the line; disposing the answer lets the next one in.</summary>
    public async Task<IDisposable> LockAsync(ChangeRequestNumber number, CancellationToken cancellationToken)
    {
        var gate = _locks[(uint)number.Value % Locks];
        await gate.WaitAsync(cancellationToken);
        return new Release(gate);
    }

    /// <summary>Writes a draft and moves the line to it; the caller holds the line's lock.</summary>
    /// <param name="number">The change request.</param>
    /// <param name="line">The line as the caller saw it; <see langword="null"/> makes it.</param>
    /// <param name="draft">The draft; its first parent is the line's head.</param>
    /// <param name="basedOn">The published revision that the line is based on from now on.</param>
    /// <param name="parts">The texts and trees that the draft needs.</param>
    /// <param name="cancellationToken">Gives up before the line moves.</param>
    /// <returns>The new line, or <see langword="null"/> when somebody moved the ref behind the store's back.</returns>
    public async Task<ChangeRequestLine?> AppendAsync(
        ChangeRequestNumber number,
        ChangeRequestLine? line,
        GitCommit draft,
        RevisionId basedOn,
        IReadOnlyList<GitObject> parts,
        CancellationToken cancellationToken)
    {
        var commit = draft.ToObject();
        await objects.WriteAsync([.. parts, commit], cancellationToken);
        var next = (line ?? new ChangeRequestLine(number, basedOn, [])).With(commit.Id, draft, basedOn);
        var from = line is null ? ObjectId.None : ObjectId.Of(line.Head.Id);
        if (await refs.MoveAsync(Refs.Of(number), from, commit.Id, () => _known[number] = next, cancellationToken))
        {
            return next;
        }

        _known.TryRemove(number, out _);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in _locks)
        {
            gate.Dispose();
        }
    }

    private async Task<ChangeRequestLine> LoadAsync(ChangeRequestNumber number, ObjectId head, CancellationToken cancellationToken)
    {
        var drafts = ImmutableList.CreateBuilder<Draft>();
        RevisionId? basedOn = null;
        for (ObjectId? next = head; next is { } id;)
        {
            var commit = await objects.ReadCommitAsync(id, cancellationToken);
            if (commit.Message.Find(Trailers.Base) is not { } text || !RevisionId.TryParse(text, out var draftBase))
            {
                break;
            }

            basedOn ??= draftBase;
            drafts.Insert(0, Draft.From(id, commit));
            next = commit.Parents.Count > 0 ? commit.Parents[0] : null;
        }

        return basedOn is { } found
            ? new ChangeRequestLine(number, found, drafts.ToImmutable())
            : throw new InvalidDataException($"{Refs.Of(number)} stands at {head}, which is no draft of this store.");
    }

    private sealed class Release(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
