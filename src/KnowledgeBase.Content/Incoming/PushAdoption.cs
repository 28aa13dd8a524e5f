using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.Saving;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Incoming;

/// <summary>
/// Makes a push the line of a change request: one draft with the pushed content, whose parents are the published revision that it starts from and the pushed
/// head. Reading the line back never has to trust what a pushed commit says of itself.
/// </summary>
internal sealed class PushAdoption(GitProcess git, ObjectStore objects, ChangeRequestLines lines, RefQueue refs, TimeProvider clock)
{
    /// <summary>Adopts a push that passed the checks and deletes its branch.</summary>
    /// <exception cref="InvalidOperationException">The number has another line already.</exception>
    public async Task<RevisionId> AdoptAsync(ChangeRequestNumber number, IncomingChange change, CancellationToken cancellationToken)
    {
        using var turn = await lines.LockAsync(number, cancellationToken);
        var line = await lines.FindAsync(number, cancellationToken);
        if (line is null)
        {
            line = await AppendAsync(number, change, cancellationToken);
        }
        else if (!await IsAdoptionOfAsync(line, change, cancellationToken))
        {
            throw new InvalidOperationException($"Change request {number} has a line already.");
        }

        await DeleteAsync(new Push(Refs.Incoming + change.Branch, ObjectId.Of(change.Head)), cancellationToken);
        return line.Drafts[0].Id;
    }

    /// <summary>Whether a line holds the pushed commit already, as when the site was killed before it could delete the branch.</summary>
    public async Task<bool> IsAdoptedAsync(Push push, CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("for-each-ref").With("--count=1", "--format=%(refname)", $"--contains={push.Head}", "refs/kb/changes/");
        return (await git.RequireAsync(command, cancellationToken)).Text.Length > 0;
    }

    /// <summary>Deletes a branch, unless it was pushed to again.</summary>
    public Task DeleteAsync(Push push, CancellationToken cancellationToken) =>
        refs.MoveAsync(push.Ref, push.Head, ObjectId.None, static () => { }, cancellationToken);

    private async Task<ChangeRequestLine> AppendAsync(ChangeRequestNumber number, IncomingChange change, CancellationToken cancellationToken)
    {
        var head = await objects.ReadCommitAsync(ObjectId.Of(change.Head), cancellationToken);
        var trailers = DraftTrailers.Of(number, change.Base);
        trailers.Add(new(Trailers.IncomingBranch, change.Branch));
        foreach (var author in await FindOtherAuthorsAsync(change, head.Author, cancellationToken))
        {
            trailers.Add(new(Trailers.CoAuthoredBy, author));
        }

        var draft = new GitCommit(
            head.Tree,
            [ObjectId.Of(change.Base), ObjectId.Of(change.Head)],
            head.Author,
            new Signature(Opening.SeedImport.System, clock.GetUtcNow()),
            new CommitMessage(change.Message, trailers));
        return await lines.AppendAsync(number, null, draft, change.Base, [], cancellationToken)
            ?? throw new InvalidOperationException($"Change request {number} has a line already.");
    }

    private async Task<IReadOnlyList<string>> FindOtherAuthorsAsync(IncomingChange change, Signature author, CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("log").With("--format=%an <%ae>", "--max-count=1000", "--end-of-options").Value($"{change.Base}..{change.Head}");
        var known = Signature.Format(author.Person);
        return
        [
            .. (await git.RequireAsync(command, cancellationToken)).Lines
                .Select(line => Signature.Format(Signature.Parse(line).Person))
                .Distinct(StringComparer.Ordinal)
                .Where(other => other != known),
        ];
    }

    private async Task<bool> IsAdoptionOfAsync(ChangeRequestLine line, IncomingChange change, CancellationToken cancellationToken)
    {
        var first = await objects.ReadCommitAsync(ObjectId.Of(line.Drafts[0].Id), cancellationToken);
        return first.Message.Find(Trailers.IncomingBranch) is not null && first.Parents[^1] == ObjectId.Of(change.Head);
    }
}
