using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Access;

/// <summary>Something that a caller wants, with what the policy has to know of the object. One closed set: what is not here cannot be asked for.</summary>
public abstract record AccessRequest
{
    private AccessRequest()
    {
    }

    /// <summary>Open a part of the site.</summary>
    /// <param name="Page">Which.</param>
    public sealed record OpenPage(SitePage Page) : AccessRequest;

    /// <summary>Read a published edition, its history or a difference of it.</summary>
    /// <param name="Today">The audience of the edition as published now.</param>
    /// <param name="AtRevisions">The audiences that the edition had at the old revisions asked for; empty for today's text.</param>
    public sealed record ReadEdition(Audience Today, params IReadOnlyList<Audience> AtRevisions) : AccessRequest;

    /// <summary>Propose a change of a published edition, its removal, or its return to an old revision.</summary>
    /// <param name="Today">The audience of the edition as published now.</param>
    /// <param name="AtRevisions">The audience of the revision to return to, if any.</param>
    public sealed record ProposeChange(Audience Today, params IReadOnlyList<Audience> AtRevisions) : AccessRequest;

    /// <summary>Propose a new article.</summary>
    public sealed record ProposeArticle : AccessRequest;

    /// <summary>Do something with a change request.</summary>
    /// <param name="Act">What.</param>
    /// <param name="Facts">Of the change request as loaded by its number, never as posted.</param>
    public sealed record UseChangeRequest(ChangeRequestAct Act, ChangeRequestFacts Facts) : AccessRequest;
}
