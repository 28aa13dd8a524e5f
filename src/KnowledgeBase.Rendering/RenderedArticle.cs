using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering;

/// <summary>A rendered edition. All HTML has passed the allow-list.</summary>
/// <param name="LeadHtml">What stands before the first section; empty in most articles.</param>
/// <param name="LeadText">Its words, for search.</param>
/// <param name="Sections">The sections in order.</param>
/// <param name="Steps">The numbered steps in order.</param>
/// <param name="Words">The words to say in order, with figures and without markup.</param>
/// <param name="Outline">What stands in the text: headings, links, images, parameters, and the flow.</param>
public sealed record RenderedArticle(
    string LeadHtml,
    string LeadText,
    IReadOnlyList<RenderedSection> Sections,
    IReadOnlyList<RenderedStep> Steps,
    IReadOnlyList<string> Words,
    EditionOutline Outline)
{
    /// <summary>The lead and every section as one piece.</summary>
    public string Html => string.Concat(Sections.Select(section => section.Html).Prepend(LeadHtml));
}
