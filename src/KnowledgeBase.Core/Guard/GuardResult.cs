using System.Text;

namespace KnowledgeBase.Core.Guard;

/// <summary>What the guard found in a text.</summary>
/// <param name="Findings">In the order of the text, none overlapping; empty when the text may be stored.</param>
public sealed record GuardResult(IReadOnlyList<GuardFinding> Findings)
{
    /// <summary>A text with nothing in it.</summary>
    public static GuardResult Clean { get; } = new([]);

    /// <summary>Whether the text may be stored as it is.</summary>
    public bool IsClean => Findings.Count == 0;

    /// <summary>
    /// The text with each finding replaced by its masked form. It is offered to the writer, who sees and confirms it; nothing is masked silently.
    /// </summary>
    /// <param name="text">The text that was inspected.</param>
    public string Mask(string text)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in Findings)
        {
            masked.Append(text, at, finding.Start - at).Append(finding.Masked);
            at = finding.Start + finding.Length;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
