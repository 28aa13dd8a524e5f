using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering;

/// <summary>What rendering an edition gave.</summary>
public abstract record RenderOutcome
{
    private RenderOutcome()
    {
    }

    /// <summary>The text was rendered.</summary>
    /// <param name="Article">The result.</param>
    public sealed record Rendered(RenderedArticle Article) : RenderOutcome;

    /// <summary>The text breaks a limit.</summary>
    /// <param name="Reason">Which one; its name is the key of a message.</param>
    /// <param name="Line">The line of the file where it does, from 1.</param>
    public sealed record Refused(RefusalReason Reason, int Line) : RenderOutcome;
}
