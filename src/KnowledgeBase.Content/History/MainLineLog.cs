using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeBase.Content.Git;

namespace KnowledgeBase.Content.History;

/// <summary>Reads the commits of the main line from Git, oldest first, each with the files that differ from its first parent.</summary>
/// <param name="git">Runs Git.</param>
internal sealed class MainLineLog(GitProcess git)
{
    private const char CommitMark = '\u0001';
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(10);

    /// <summary>The commits from the one after <paramref name="after"/> (from the first one when it is <see langword="null"/>) to <paramref name="last"/>.</summary>
    public async IAsyncEnumerable<CommitRecord> ReadAsync(
        ObjectId? after, ObjectId last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("log").With(
            "--first-parent", "--reverse", "--root", "--raw", "--no-abbrev", "--no-renames", "-z", "--diff-merges=first-parent",
            "--format=%x01%H%x00%an%x00%ae%x00%cn%x00%ce%x00%ct%x00%B%x00", "--end-of-options");
        command.Value(after is null ? last.Hex : $"{after}..{last}");

        var pipe = new Pipe();
        var run = CopyAsync(command, pipe.Writer, cancellationToken);
        using var reader = new StreamReader(pipe.Reader.AsStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 64 * 1024);
        await foreach (var commit in ParseAsync(new NulSeparatedReader(reader), cancellationToken))
        {
            yield return commit;
        }

        await run;
    }

    /// <summary>
    /// Each commit is "\u0001id NUL author NUL email NUL committer NUL email NUL seconds NUL message NUL NUL" and then, for each file,
    /// ":100644 100644 oldid newid M NUL path NUL"; the first of them begins with a line end.
    /// </summary>
    internal static async IAsyncEnumerable<CommitRecord> ParseAsync(
        NulSeparatedReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CommitRecord? commit = null;
        var changes = new List<KeyValuePair<string, ObjectId?>>();
        while (await input.ReadAsync(cancellationToken) is { } token)
        {
            token = token.TrimStart('\n');
            if (token.StartsWith(CommitMark))
            {
                if (commit is not null)
                {
                    yield return commit;
                }

                changes = [];
                commit = await ReadCommitAsync(ObjectId.Parse(token[1..]), input, changes, cancellationToken);
            }
            else if (token.StartsWith(':'))
            {
                var path = await input.RequireAsync(cancellationToken);
                changes.Add(new(path, ContentAfter(token)));
            }
        }

        if (commit is not null)
        {
            yield return commit;
        }
    }

    private static async Task<CommitRecord> ReadCommitAsync(
        ObjectId id, NulSeparatedReader input, List<KeyValuePair<string, ObjectId?>> changes, CancellationToken cancellationToken)
    {
        var fields = new string[6];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = await input.RequireAsync(cancellationToken);
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[4], CultureInfo.InvariantCulture));
        return new CommitRecord(
            id,
            new Signature(Signature.ToPerson(fields[0], fields[1]), at),
            new Signature(Signature.ToPerson(fields[2], fields[3]), at),
            CommitMessage.Parse(fields[5]),
            changes);
    }

    /// <summary>From ":100644 100644 oldid newid M": the new content of an ordinary file.</summary>
    private static ObjectId? ContentAfter(string raw)
    {
        var fields = raw.Split(' ');
        return fields[1] is TreeEntry.FileMode or TreeEntry.ExecutableMode ? ObjectId.Parse(fields[3]) : null;
    }

    private async Task CopyAsync(GitCommand command, PipeWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            await git.StreamAsync(command, Allowed, output => output.CopyToAsync(writer.AsStream(leaveOpen: true), cancellationToken), cancellationToken);
            await writer.CompleteAsync();
        }
        catch (Exception error)
        {
            await writer.CompleteAsync(error);
            throw;
        }
    }
}
