using System.Text;

namespace KnowledgeBase.Content.Git;

/// <summary>A commit object.</summary>
/// <param name="Tree">Its content.</param>
/// <param name="Parents">What it follows; the first one is the line it stands on.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Committer">Who put it there.</param>
/// <param name="Message">The message with its trailers.</param>
internal sealed record GitCommit(
    ObjectId Tree, IReadOnlyList<ObjectId> Parents, Signature Author, Signature Committer, CommitMessage Message)
{
    /// <summary>Reads a commit object: header lines up to an empty line, then the message.</summary>
    /// <exception cref="FormatException">The bytes are no commit.</exception>
    public static GitCommit Parse(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];
        ObjectId? tree = null;
        Signature? author = null, committer = null;
        var parents = new List<ObjectId>();
        foreach (var line in header.Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var value = line[(space + 1)..];
            switch (space < 0 ? line : line[..space])
            {
                case "tree":
                    tree = ObjectId.Parse(value);
                    break;
                case "parent":
                    parents.Add(ObjectId.Parse(value));
                    break;
                case "author":
                    author = Signature.Parse(value);
                    break;
                case "committer":
                    committer = Signature.Parse(value);
                    break;
                default:
                    // "encoding", "gpgsig" and its continuation lines, which nothing here needs.
                    break;
            }
        }

        return tree is { } root && author is not null && committer is not null
            ? new GitCommit(root, parents, author, committer, CommitMessage.Parse(end < 0 ? string.Empty : text[(end + 2)..]))
            : throw new FormatException("A commit object has no tree, author or committer.");
    }

    /// <summary>The object that holds the commit.</summary>
    public GitObject ToObject()
    {
        var text = new StringBuilder().Append("tree ").Append(Tree.Hex).Append('\n');
        foreach (var parent in Parents)
        {
            text.Append("parent ").Append(parent.Hex).Append('\n');
        }

        text.Append("author ").Append(Author).Append('\n').Append("committer ").Append(Committer).Append("\n\n").Append(Message);
        return GitObject.Of(ObjectType.Commit, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
