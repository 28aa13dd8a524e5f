using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Flows;

/// <summary>Where an answer leads.</summary>
public abstract record FlowTarget
{
    private FlowTarget()
    {
    }

    /// <summary>Another question.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Question(int Number) : FlowTarget;

    /// <summary>An article that takes over.</summary>
    /// <param name="Link">The article and perhaps a place in it.</param>
    public sealed record Article(LinkTarget.ToArticle Link) : FlowTarget;

    /// <summary>An escalation.</summary>
    /// <param name="To">To whom and how urgently, as the author wrote it.</param>
    public sealed record Escalation(string To) : FlowTarget;

    /// <summary>Nowhere, which is a fault.</summary>
    public sealed record Nowhere : FlowTarget;
}
