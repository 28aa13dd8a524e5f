using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Flows;
using KnowledgeBase.Rendering.Extensions.Headings;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>Gives every heading its anchor: the template's, a question's, the source edition's, or one made of its words.</summary>
internal static class AnchorAssignment
{
    /// <summary>Sets the anchors of all headings and lists the headings.</summary>
    public static IReadOnlyList<OutlineHeading> Assign(IReadOnlyList<ArticleSection> sections, int linesAbove, HeadingAnchors? source)
    {
        var blocks = new List<HeadingBlock>();
        var headings = new List<OutlineHeading>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            var within = string.Empty;
            foreach (var heading in section.Blocks.Prepend(section.Heading).OfType<HeadingBlock>())
            {
                var text = InlineText.AsWritten.Of(heading);
                var isSection = ReferenceEquals(heading, section.Heading);
                var anchor = Unique(Own(section, heading, text), taken);
                within = isSection ? anchor : within;
                blocks.Add(heading);
                headings.Add(new OutlineHeading(heading.Level, text, anchor, isSection ? section.Definition?.Kind : null, within, linesAbove + heading.Line + 1));
            }
        }

        return Set(blocks, source is null ? headings : Follow(headings, source));
    }

    private static string Own(ArticleSection section, HeadingBlock heading, string text)
    {
        if (ReferenceEquals(heading, section.Heading) && section.Definition is { } definition)
        {
            return definition.Anchor;
        }

        return section.Definition?.Kind == SectionKind.Questions && FlowReader.QuestionNumber(text) is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"q-{number}")
            : $"h-{Slug.From(text)}";
    }

    private static List<OutlineHeading> Follow(List<OutlineHeading> headings, HeadingAnchors source)
    {
        var anchors = source.Align(headings);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal) { [string.Empty] = string.Empty };
        for (var i = 0; i < headings.Count; i++)
        {
            renamed[headings[i].Anchor] = Unique(anchors[i], taken);
        }

        return [.. headings.Select(heading => heading with { Anchor = renamed[heading.Anchor], Within = renamed[heading.Within] })];
    }

    private static List<OutlineHeading> Set(List<HeadingBlock> blocks, List<OutlineHeading> headings)
    {
        foreach (var (block, heading) in blocks.Zip(headings))
        {
            HeadingAnchor.Set(block, heading.Anchor);
        }

        return headings;
    }

    // Counts per anchor: thousands of equal headings would otherwise try thousands of names each.
    private static string Unique(string anchor, Dictionary<string, int> taken)
    {
        while (true)
        {
            var number = taken[anchor] = taken.GetValueOrDefault(anchor) + 1;
            if (number == 1)
            {
                return anchor;
            }

            var unique = string.Create(CultureInfo.InvariantCulture, $"{anchor}-{number}");
            if (taken.TryAdd(unique, 1))
            {
                return unique;
            }
        }
    }
}
