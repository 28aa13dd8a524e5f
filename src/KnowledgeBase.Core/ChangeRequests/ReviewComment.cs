using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>A remark on a change request. It quotes the words it is about and names the blob they stand in, so that it stays understandable after the text changes.</summary>
public sealed class ReviewComment
{
    internal ReviewComment(Person author, string body, CommentPlace? place, DateTimeOffset at)
    {
        Author = author;
        Body = body;
        Path = place?.Path;
        Blob = place?.Blob;
        Quote = place?.Quote;
        At = at;
    }

    private ReviewComment()
    {
        Author = null!;
        Body = null!;
    }

    /// <summary>Who wrote it.</summary>
    public Person Author { get; private init; }

    /// <summary>Plain text; 1 to <see cref="ChangeRequest.MaxRemarkLength"/> characters.</summary>
    public string Body { get; private init; }

    /// <summary>The file it is about; <see langword="null"/> for a remark on the whole change.</summary>
    public string? Path { get; private init; }

    /// <summary>The content that the quoted words stand in.</summary>
    public BlobId? Blob { get; private init; }

    /// <summary>The words it is about.</summary>
    public string? Quote { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
