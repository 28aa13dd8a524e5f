using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>One reviewer's verdict on the text as it stood at that moment. It never changes; a later verdict of the same person replaces it.</summary>
public sealed class Review
{
    internal Review(
        ReviewVerdict verdict, Person reviewer, bool coversLegal, RevisionId head, IReadOnlyList<ProposedFile> files, string? reason, DateTimeOffset at)
    {
        Verdict = verdict;
        Reviewer = reviewer;
        CoversLegal = coversLegal;
        Head = head;
        Files = files;
        Reason = reason;
        At = at;
    }

    private Review()
    {
        Reviewer = null!;
        Files = [];
    }

    /// <summary>What was said.</summary>
    public ReviewVerdict Verdict { get; private init; }

    /// <summary>Who said it.</summary>
    public Person Reviewer { get; private init; }

    /// <summary>Whether the reviewer could approve legal topics then.</summary>
    public bool CoversLegal { get; private init; }

    /// <summary>The head that the reviewer saw.</summary>
    public RevisionId Head { get; private init; }

    /// <summary>The resulting files that the verdict covers.</summary>
    public IReadOnlyList<ProposedFile> Files { get; private init; }

    /// <summary>Why changes are requested; <see langword="null"/> for an approval.</summary>
    public string? Reason { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
