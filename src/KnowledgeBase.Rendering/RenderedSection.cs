using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Rendering;

/// <summary>A rendered section; the sections in order are the table of contents.</summary>
/// <param name="Anchor">Its anchor, the id of its element.</param>
/// <param name="Heading">Its heading's text.</param>
/// <param name="Kind">The section of the template that it is, or <see langword="null"/> for one of the author's own.</param>
/// <param name="Html">The whole <c>section</c> element, heading included.</param>
/// <param name="Text">The words below the heading, for search: figures in place, notes for reviewers left out, one line per paragraph, item or row.</param>
public sealed record RenderedSection(string Anchor, string Heading, SectionKind? Kind, string Html, string Text);
