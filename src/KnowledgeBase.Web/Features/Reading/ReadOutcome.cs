namespace KnowledgeBase.Web.Features.Reading;

/// <summary>What became of opening an article.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>The caller may read it.</summary>
    /// <param name="Article">The article.</param>
    public sealed record Found(ReadableArticle Article) : ReadOutcome;

    /// <summary>There is no such article or revision, or the caller may not know of it.</summary>
    public sealed record NotFound : ReadOutcome;
}
