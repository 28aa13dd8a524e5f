using System.Globalization;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Outlines;

/// <summary>A heading.</summary>
/// <param name="Level">2 for a section, 3 and more below it; a first-level heading counts as 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Section">The section of the template that it names, for second-level headings only.</param>
/// <param name="Within">The anchor of the section that it stands in, its own for a section; empty before the first section.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineHeading(int Level, string Text, string Anchor, SectionKind? Section, string Within, int Line);

/// <summary>A numbered step.</summary>
/// <param name="Number">The number that readers see.</param>
/// <param name="Written">The number that stands in the file.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineStep(int Number, int Written, int Line)
{
    /// <summary>Its anchor, <c>step-3</c>.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"step-{Number}");
}

/// <summary>A link.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Text">Its text; empty where the article's title is to stand.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineLink(LinkTarget Target, string Text, int Line);

/// <summary>An image.</summary>
/// <param name="Target">Its address as written, <c>kb-0002.files/bloqueo.png</c>.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineImage(string Target, string Text, int Line);

/// <summary>A call of a parameter.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineParameter(string Name, int Line);

/// <summary>A quotation with a mark in capitals.</summary>
/// <param name="Mark">The mark without brackets.</param>
/// <param name="Kind">The box, or <see langword="null"/> for an unknown mark.</param>
/// <param name="Line">Its line.</param>
public sealed record OutlineBox(string Mark, BoxKind? Kind, int Line);
