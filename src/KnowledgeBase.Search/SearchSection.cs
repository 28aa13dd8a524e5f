namespace KnowledgeBase.Search;

/// <summary>A part of a document's body under one heading.</summary>
/// <param name="Anchor">Where a link to this section jumps, such as <c>s-steps</c>; empty for the text before any heading.</param>
/// <param name="Heading">The heading's plain text; empty when there is none.</param>
/// <param name="Text">The section's plain text, without markup.</param>
public sealed record SearchSection(string Anchor, string Heading, string Text);
