using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Articles;

/// <summary>What reading a front matter gave.</summary>
public abstract record FrontMatterReading
{
    private FrontMatterReading()
    {
    }

    /// <summary>It is complete and typed.</summary>
    /// <param name="FrontMatter">What it says.</param>
    public sealed record Read(FrontMatter FrontMatter) : FrontMatterReading;

    /// <summary>It is missing, incomplete or wrong.</summary>
    /// <param name="Faults">Every fault with its line of the file; at least one.</param>
    public sealed record Faulty(IReadOnlyList<TextFault> Faults) : FrontMatterReading;
}
