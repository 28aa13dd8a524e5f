namespace KnowledgeBase.Core.Outlines;

/// <summary>What parsing an edition gave.</summary>
public abstract record ParseOutcome
{
    private ParseOutcome()
    {
    }

    /// <summary>The text was parsed.</summary>
    /// <param name="Outline">What stands in it.</param>
    public sealed record Parsed(EditionOutline Outline) : ParseOutcome;

    /// <summary>The text would take too long or too much, or is nested too deeply.</summary>
    /// <param name="Reason">Which limit it breaks.</param>
    /// <param name="Line">The line where it does, from 1.</param>
    public sealed record Refused(RefusalReason Reason, int Line) : ParseOutcome;
}
