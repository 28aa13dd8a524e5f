namespace KnowledgeBase.Search;

/// <summary>A section of a document, to name it and to link to it.</summary>
/// <param name="Anchor">The section's anchor; empty for the text before any heading.</param>
/// <param name="Heading">The heading's text; empty when there is none.</param>
public sealed record SectionReference(string Anchor, string Heading);
