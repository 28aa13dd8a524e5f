namespace KnowledgeBase.Core.Terms;

/// <summary>What somebody wants of the glossary.</summary>
public abstract record GlossaryEdit
{
    private GlossaryEdit()
    {
    }

    /// <summary>A new term.</summary>
    /// <param name="Term">As it was typed.</param>
    public sealed record Add(TermDraft Term) : GlossaryEdit;

    /// <summary>Other words for a term.</summary>
    /// <param name="Name">Its name as the writer saw it.</param>
    /// <param name="Term">As it was typed.</param>
    public sealed record Change(TermName Name, TermDraft Term) : GlossaryEdit;

    /// <summary>One term less.</summary>
    /// <param name="Name">Its name as the writer saw it.</param>
    public sealed record Remove(TermName Name) : GlossaryEdit;
}
