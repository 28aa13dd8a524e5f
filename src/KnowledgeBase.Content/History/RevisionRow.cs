using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Content.History;

/// <summary>A row of the revision table; people stand in it as in trailers, <c>Ana Ruiz &lt;id@users.invalid&gt;</c>.</summary>
internal static class RevisionRow
{
    /// <summary>Inserts a commit under its number.</summary>
    public static void Write(SqliteCommand insert, CommitRecord commit, long sequence)
    {
        var number = NumberOf(commit.Message);
        insert.Parameters.Clear();
        insert.Parameters.AddWithValue("$sequence", sequence);
        insert.Parameters.AddWithValue("$revision", commit.Id.Hex);
        insert.Parameters.AddWithValue("$author", Signature.Format(commit.Author.Person));
        insert.Parameters.AddWithValue("$publisher", Signature.Format(commit.Committer.Person));
        insert.Parameters.AddWithValue("$published", commit.Committer.At.ToUnixTimeSeconds());
        insert.Parameters.AddWithValue("$message", commit.Message.Text);
        insert.Parameters.AddWithValue("$approvers", string.Join('\n', commit.Message.FindAll(Trailers.ReviewedBy)));
        insert.Parameters.AddWithValue("$number", number is null ? DBNull.Value : number.Value.Value);
        insert.Parameters.AddWithValue("$head", (object?)commit.Message.Find(Trailers.Head) ?? DBNull.Value);
        insert.ExecuteNonQuery();
    }

    /// <summary>Reads the columns of a query: the revision's and last the blob's.</summary>
    public static PublishedRevision Read(SqliteDataReader row) => new(
        RevisionId.Parse(row.GetString(1)),
        row.GetInt64(0),
        row.IsDBNull(8) ? null : BlobId.Parse(row.GetString(8)),
        Signature.Parse(row.GetString(2)).Person,
        Signature.Parse(row.GetString(3)).Person,
        DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(4)),
        row.GetString(5),
        [.. row.GetString(6).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Signature.Parse(line).Person)],
        row.IsDBNull(7) ? null : new ChangeRequestNumber(row.GetInt32(7)));

    private static ChangeRequestNumber? NumberOf(CommitMessage message) =>
        message.Find(Trailers.ChangeRequest) is { } text && Refs.NumberOf(Refs.Changes + text) is { Value: > 0 } number ? number : null;
}
