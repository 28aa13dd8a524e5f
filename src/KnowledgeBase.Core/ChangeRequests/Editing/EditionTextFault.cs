using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Why a text is not taken into the store.</summary>
public abstract record EditionTextFault
{
    private EditionTextFault()
    {
    }

    /// <summary>It is longer than an edition may be.</summary>
    /// <param name="Bytes">Its length in UTF-8.</param>
    /// <param name="Limit">The longest that is taken.</param>
    public sealed record TooLarge(int Bytes, int Limit) : EditionTextFault;

    /// <summary>It holds what must not be written down.</summary>
    /// <param name="Findings">What, and where in the text.</param>
    public sealed record CardData(IReadOnlyList<GuardFinding> Findings) : EditionTextFault;

    /// <summary>There is nothing below the front matter; an empty text never replaces a written one.</summary>
    public sealed record Empty : EditionTextFault;

    /// <summary>The front matter is missing or faulty.</summary>
    /// <param name="Faults">Each fault with its line.</param>
    public sealed record FrontMatter(IReadOnlyList<TextFault> Faults) : EditionTextFault;

    /// <summary>The front matter names another edition than the one being saved.</summary>
    /// <param name="Named">The edition that it names.</param>
    public sealed record OtherEdition(EditionKey Named) : EditionTextFault;

    /// <summary>The marks of a conflict are still in it.</summary>
    /// <param name="Line">The line of the first one, from 1.</param>
    public sealed record StillMarked(int Line) : EditionTextFault;

    /// <summary>A file that is no edition says something that cannot be read, or contradicts itself.</summary>
    /// <param name="Faults">Each fault with its line.</param>
    public sealed record Lines(IReadOnlyList<TextFault> Faults) : EditionTextFault;
}
