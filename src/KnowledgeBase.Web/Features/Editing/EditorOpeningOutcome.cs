namespace KnowledgeBase.Web.Features.Editing;

/// <summary>What became of opening the editor.</summary>
public abstract record EditorOpeningOutcome
{
    private EditorOpeningOutcome()
    {
    }

    /// <summary>There is something to write on.</summary>
    /// <param name="State">What.</param>
    public sealed record Opened(EditorState State) : EditorOpeningOutcome;

    /// <summary>The caller may read it and not write.</summary>
    public sealed record Forbidden : EditorOpeningOutcome;

    /// <summary>There is no such thing, or the caller may not know of it.</summary>
    public sealed record NotFound : EditorOpeningOutcome;
}
