using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Outlines;

/// <summary>Parses the Markdown of editions; the boundary to the Markdown library.</summary>
public interface IEditionParser
{
    /// <summary>The outline of an edition, with lines of the whole file.</summary>
    /// <param name="source">The edition's text.</param>
    /// <param name="sourceAnchors">For a translation, the anchors of the edition that it follows; <see langword="null"/> for a source.</param>
    ParseOutcome Parse(EditionSource source, HeadingAnchors? sourceAnchors);
}
