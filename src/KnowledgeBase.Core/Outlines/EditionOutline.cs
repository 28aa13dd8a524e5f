using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Flows;

namespace KnowledgeBase.Core.Outlines;

/// <summary>What stands in an edition's text, part by part, each with its line of the file from 1; what checks and references are made of.</summary>
/// <param name="Headings">Its headings in order.</param>
/// <param name="Steps">The numbered steps of its steps section.</param>
/// <param name="Links">Its links.</param>
/// <param name="Images">Its images.</param>
/// <param name="Parameters">The parameters that it calls.</param>
/// <param name="Boxes">Its boxes and the quotations with unknown marks.</param>
/// <param name="Passages">Its text, passage by passage.</param>
/// <param name="Flow">Its decision tree, when it has a questions section.</param>
public sealed record EditionOutline(
    IReadOnlyList<OutlineHeading> Headings,
    IReadOnlyList<OutlineStep> Steps,
    IReadOnlyList<OutlineLink> Links,
    IReadOnlyList<OutlineImage> Images,
    IReadOnlyList<OutlineParameter> Parameters,
    IReadOnlyList<OutlineBox> Boxes,
    IReadOnlyList<Passage> Passages,
    Flow? Flow)
{
    private IReadOnlyList<Sentence>? _sentences;

    /// <summary>Every anchor that links can lead to.</summary>
    public IReadOnlySet<string> Anchors { get; } =
        Headings.Select(heading => heading.Anchor).Concat(Steps.Select(step => step.Anchor)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sentences of the passages, found once: style rules ask for them again and again.</summary>
    internal IReadOnlyList<Sentence> Sentences => _sentences ??= Sentence.In(Passages);
}
