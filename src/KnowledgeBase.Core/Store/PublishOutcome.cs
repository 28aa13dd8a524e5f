using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>What became of a publication.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>The main line shows it; publishing the same head again answers the same.</summary>
    /// <param name="Revision">The commit on the main line.</param>
    public sealed record Published(RevisionId Revision) : PublishOutcome;

    /// <summary>Somebody saved to the change request after the approval.</summary>
    /// <param name="Head">The head now.</param>
    public sealed record HeadMoved(RevisionId Head) : PublishOutcome;

    /// <summary>The main line changed touched files since the base; they must be merged and reviewed.</summary>
    /// <param name="Paths">Those files.</param>
    public sealed record MainMoved(IReadOnlyList<string> Paths) : PublishOutcome;

    /// <summary>The change request proposes no difference to its base; there is nothing to publish.</summary>
    public sealed record NothingToPublish : PublishOutcome;

    /// <summary>Nothing was saved under that number.</summary>
    public sealed record NotFound : PublishOutcome;
}
