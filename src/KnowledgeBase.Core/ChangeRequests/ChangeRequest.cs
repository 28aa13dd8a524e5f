using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>
/// A proposed change of one or more files on its way from draft to publication, with what people said of it. The texts are in the content
/// store, on the line of its number; this holds which of them it proposes, and its state moves only by the acts below. Rights are checked
/// by the use cases; what no right can override (nobody judges what they wrote) is checked here.
/// </summary>
public sealed class ChangeRequest
{
    /// <summary>The most characters of a summary; it becomes the first line of the published commit.</summary>
    public const int MaxSummaryLength = 160;

    /// <summary>The most characters of a reason or a comment.</summary>
    public const int MaxRemarkLength = 4000;

    /// <summary>The most characters of the words that a comment quotes.</summary>
    public const int MaxQuoteLength = 500;

    private readonly List<Review> _reviews = [];
    private readonly List<ReviewComment> _comments = [];

    private ChangeRequest()
    {
        Author = null!;
        Title = null!;
    }

    /// <summary>Its number.</summary>
    public ChangeRequestNumber Number { get; private init; }

    /// <summary>Where it stands.</summary>
    public ChangeRequestState State { get; private set; }

    /// <summary>Who opened it; the author of the published commit.</summary>
    public Person Author { get; private init; }

    /// <summary>Everyone who wrote a commit on it, the author first.</summary>
    public IReadOnlyList<Person> Writers { get; private set; } = [];

    /// <summary>What changes and why, in the author's words; empty until it is submitted.</summary>
    public string Summary { get; private set; } = string.Empty;

    /// <summary>What it is about, see <see cref="ChangeScope.Title"/>.</summary>
    public string Title { get; private set; }

    /// <summary>The editions that it touches.</summary>
    public IReadOnlyList<EditionKey> Editions { get; private set; } = [];

    /// <summary>The risk at which it is approved, see <see cref="ChangeScope.Risk"/>.</summary>
    public Risk Risk { get; private set; }

    /// <summary>Whether an approver for legal topics has to agree.</summary>
    public bool IsLegal { get; private set; }

    /// <summary>The narrowest audience of what it touches, see <see cref="ChangeScope.Audience"/>.</summary>
    public Audience Audience { get; private set; }

    /// <summary>The newest commit of its line.</summary>
    public RevisionId Head { get; private set; }

    /// <summary>The files as they would be after publication.</summary>
    public IReadOnlyList<ProposedFile> Files { get; private set; } = [];

    /// <summary>All verdicts in the order in which they were given, those that no longer count included.</summary>
    public IReadOnlyList<Review> Reviews => _reviews;

    /// <summary>All comments, oldest first.</summary>
    public IReadOnlyList<ReviewComment> Comments => _comments;

    /// <summary>When it was first saved.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When its text or its state last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it was last submitted; reviewers wait by this.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The published commit, once there is one.</summary>
    public RevisionId? PublishedRevision { get; private set; }

    /// <summary>Counts the changes of the stored row; the repository raises it with each, and refuses a row that somebody else raised.</summary>
    public long Version { get; private set; }

    /// <summary>Whether it still can change.</summary>
    public bool IsOpen => State is not (ChangeRequestState.Published or ChangeRequestState.Withdrawn);

    /// <summary>What the policy of access has to know of it.</summary>
    public ChangeRequestFacts Facts => new(Author.Id, [.. Writers.Select(writer => writer.Id)], SubmittedAt is not null, Audience, IsLegal);

    /// <summary>Opens a draft over what the store holds under its number.</summary>
    /// <param name="content">The line, with at least one commit.</param>
    /// <param name="scope">What it touches.</param>
    /// <param name="at">When.</param>
    public static ChangeRequest Open(ChangeRequestContent content, ChangeScope scope, DateTimeOffset at)
    {
        var changeRequest = new ChangeRequest
        {
            Number = content.Number,
            Author = content.Writers[0],
            State = ChangeRequestState.Draft,
            OpenedAt = at,
        };
        changeRequest.Take(content, scope, at);
        return changeRequest;
    }

    /// <summary>Takes note of what the store holds now. Approvals of another text stop counting. A closed change request stays as it is.</summary>
    /// <returns>Whether anything differs from what was known.</returns>
    public bool RecordSave(ChangeRequestContent content, ChangeScope scope, DateTimeOffset at)
    {
        if (!IsOpen || content.Head == Head)
        {
            return false;
        }

        Take(content, scope, at);
        if (State is ChangeRequestState.Approved or ChangeRequestState.InReview)
        {
            State = StateUnderReview();
        }

        return true;
    }

    /// <summary>Asks for reviews.</summary>
    /// <param name="summary">One line; 1 to <see cref="MaxSummaryLength"/> characters.</param>
    /// <param name="at">When.</param>
    /// <returns>Why not, or <see langword="null"/> when done.</returns>
    public Refusal? Submit(string summary, DateTimeOffset at)
    {
        if (State is not (ChangeRequestState.Draft or ChangeRequestState.ChangesRequested))
        {
            return new Refusal.WrongState(State);
        }

        if (Files.Count == 0)
        {
            return new Refusal.NothingChanged();
        }

        if (Fault(summary, MaxSummaryLength) is { } fault)
        {
            return fault;
        }

        Summary = string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        SubmittedAt = at;
        ChangedAt = at;
        State = StateUnderReview();
        return null;
    }

    /// <summary>Approves the text as it stands.</summary>
    /// <param name="reviewer">Who; never one of the writers.</param>
    /// <param name="coversLegal">Whether they may approve legal topics.</param>
    /// <param name="head">The head that they saw.</param>
    /// <param name="at">When.</param>
    /// <returns>Why not, or <see langword="null"/> when done; approving the same text twice changes nothing.</returns>
    public Refusal? Approve(Person reviewer, bool coversLegal, RevisionId head, DateTimeOffset at)
    {
        if (VerdictFault(reviewer, head) is { } fault)
        {
            return fault;
        }

        if (!ApprovalPolicy.Standing(this).Any(review => review.Reviewer.Id == reviewer.Id && review.CoversLegal == coversLegal))
        {
            _reviews.Add(new Review(ReviewVerdict.Approved, reviewer, coversLegal, head, Files, reason: null, at));
            ChangedAt = at;
            State = StateUnderReview();
        }

        return null;
    }

    /// <summary>Returns it to the author.</summary>
    /// <param name="reviewer">Who; never one of the writers.</param>
    /// <param name="head">The head that they saw.</param>
    /// <param name="reason">What has to be mended; 1 to <see cref="MaxRemarkLength"/> characters.</param>
    /// <param name="at">When.</param>
    /// <returns>Why not, or <see langword="null"/> when done.</returns>
    public Refusal? RequestChanges(Person reviewer, RevisionId head, string reason, DateTimeOffset at)
    {
        if ((VerdictFault(reviewer, head) ?? Fault(reason, MaxRemarkLength)) is { } fault)
        {
            return fault;
        }

        _reviews.Add(new Review(ReviewVerdict.ChangesRequested, reviewer, coversLegal: false, head, Files, reason.Trim(), at));
        ChangedAt = at;
        State = ChangeRequestState.ChangesRequested;
        return null;
    }

    /// <summary>Adds a remark; possible as long as it is open.</summary>
    /// <returns>Why not, or <see langword="null"/> when done.</returns>
    public Refusal? Comment(Person author, string body, CommentPlace? place, DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return new Refusal.WrongState(State);
        }

        if ((Fault(body, MaxRemarkLength) ?? (place?.Quote is { } quote ? Fault(quote, MaxQuoteLength) : null)) is { } fault)
        {
            return fault;
        }

        _comments.Add(new ReviewComment(author, body.Trim(), place, at));
        return null;
    }

    /// <summary>Gives it up. Its texts stay in the store.</summary>
    /// <returns>Why not, or <see langword="null"/> when done.</returns>
    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return new Refusal.WrongState(State);
        }

        State = ChangeRequestState.Withdrawn;
        ChangedAt = at;
        return null;
    }

    /// <summary>Takes note that the main line shows it. The store is the truth here, so no state speaks against it.</summary>
    public void RecordPublication(RevisionId revision, DateTimeOffset at)
    {
        State = ChangeRequestState.Published;
        PublishedRevision = revision;
        ChangedAt = at;
    }

    private void Take(ChangeRequestContent content, ChangeScope scope, DateTimeOffset at)
    {
        Head = content.Head;
        Files = [.. content.Files.Select(file => new ProposedFile(file.Path, file.Proposed))];
        Writers = content.Writers;

        // A text that was written back to what it was still is about the same article.
        if (content.Files.Count > 0)
        {
            Title = scope.Title;
            Editions = scope.Editions;
        }

        Risk = scope.Risk;
        IsLegal = scope.IsLegal;
        Audience = scope.Audience;
        ChangedAt = at;
    }

    private ChangeRequestState StateUnderReview() =>
        ApprovalPolicy.IsApproved(this) ? ChangeRequestState.Approved : ChangeRequestState.InReview;

    private Refusal? VerdictFault(Person reviewer, RevisionId head)
    {
        if (ApprovalPolicy.IsOwn(this, reviewer.Id))
        {
            return new Refusal.OwnChange();
        }

        if (State is not (ChangeRequestState.InReview or ChangeRequestState.Approved))
        {
            return new Refusal.WrongState(State);
        }

        return head == Head ? null : new Refusal.HeadMoved(Head);
    }

    private static Refusal? Fault(string text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal.TextMissing();
        }

        return text.Trim().Length > limit ? new Refusal.TextTooLong(limit) : null;
    }
}
