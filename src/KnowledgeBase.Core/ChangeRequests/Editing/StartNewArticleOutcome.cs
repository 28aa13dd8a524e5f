using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>What became of the wish to begin an article.</summary>
public abstract record StartNewArticleOutcome
{
    private StartNewArticleOutcome()
    {
    }

    /// <summary>It stands as a draft.</summary>
    /// <param name="Number">The change request that holds it.</param>
    /// <param name="Edition">Its id and language.</param>
    public sealed record Started(ChangeRequestNumber Number, EditionKey Edition) : StartNewArticleOutcome;

    /// <summary>The title or another field is not one that an edition can have.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Invalid(EditionTextFault Fault) : StartNewArticleOutcome;

    /// <summary>The content has no readable template for that kind and language.</summary>
    /// <param name="Path">Where it should be.</param>
    public sealed record NoTemplate(string Path) : StartNewArticleOutcome;

    /// <summary>The caller may not write.</summary>
    public sealed record Forbidden : StartNewArticleOutcome;
}
