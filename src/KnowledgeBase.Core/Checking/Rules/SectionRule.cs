using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>The sections of the kind's template: all that are required, in order, once each, in the edition's language, none of them empty.</summary>
internal sealed class SectionRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) =>
        edition is { FrontMatter: { } frontMatter, Outline: { } outline }
            ? CheckHeadings(edition, frontMatter, outline)
                .Concat(CheckOrder(edition, frontMatter.Kind, outline))
                .Concat(CheckRequired(edition, frontMatter, outline))
                .Concat(CheckEmpty(edition, outline))
            : [];

    /// <summary>Everything but emptiness, for templates.</summary>
    public static IEnumerable<Fault> CheckTemplate(CheckedEdition template) =>
        template is { FrontMatter: { } frontMatter, Outline: { } outline }
            ? CheckHeadings(template, frontMatter, outline)
                .Concat(CheckOrder(template, frontMatter.Kind, outline))
                .Concat(CheckRequired(template, frontMatter, outline))
            : [];

    private static IEnumerable<Fault> CheckHeadings(CheckedEdition edition, FrontMatter frontMatter, EditionOutline outline)
    {
        var first = new Dictionary<SectionKind, int>();
        foreach (var heading in outline.Headings)
        {
            if (heading.Level == 1)
            {
                yield return edition.Fault(FaultRules.HeadingTitle, heading.Line);
            }

            if (heading.Section is not { } kind)
            {
                continue;
            }

            var section = SectionCatalog.Get(kind);
            if (!first.TryAdd(kind, heading.Line))
            {
                yield return edition.Fault(FaultRules.SectionTwice, heading.Line, heading.Text, first[kind]);
            }

            if (!section.Places.ContainsKey(frontMatter.Kind))
            {
                yield return edition.Fault(FaultRules.SectionForeign, heading.Line, heading.Text, EnumName.Of(frontMatter.Kind));
            }

            var expected = section.Heading(frontMatter.Language);
            if (Prose.Words.Fold(heading.Text) != Prose.Words.Fold(expected))
            {
                yield return edition.Fault(FaultRules.SectionLanguage, heading.Line, heading.Text, expected);
            }
        }
    }

    private static IEnumerable<Fault> CheckOrder(CheckedEdition edition, ArticleKind kind, EditionOutline outline)
    {
        var last = (Order: 0, Text: string.Empty);
        foreach (var heading in outline.Headings)
        {
            if (heading.Section is not { } section || !SectionCatalog.Get(section).Places.TryGetValue(kind, out var place))
            {
                continue;
            }

            if (place.Order < last.Order)
            {
                yield return edition.Fault(FaultRules.SectionOrder, heading.Line, heading.Text, last.Text);
            }
            else
            {
                last = (place.Order, heading.Text);
            }
        }
    }

    private static IEnumerable<Fault> CheckRequired(CheckedEdition edition, FrontMatter frontMatter, EditionOutline outline)
    {
        var line = edition.Source.LinesAboveBody + 1;
        foreach (var section in SectionCatalog.Template(frontMatter.Kind))
        {
            if (outline.Headings.FirstOrDefault(heading => heading.Section == section.Kind) is { } heading)
            {
                line = heading.Line;
            }
            else if (section.Places[frontMatter.Kind].Required)
            {
                yield return edition.Fault(FaultRules.SectionMissing, line, section.Heading(frontMatter.Language), EnumName.Of(frontMatter.Kind));
            }
        }
    }

    // A note for reviewers is not what readers see.
    private static IEnumerable<Fault> CheckEmpty(CheckedEdition edition, EditionOutline outline)
    {
        var filled = outline.Passages
            .Where(passage => passage.Kind is not (PassageKind.ReviewerNote or PassageKind.Heading))
            .Select(passage => passage.Within)
            .ToHashSet(StringComparer.Ordinal);
        return outline.Headings
            .Where(heading => heading.Section is not null && !filled.Contains(heading.Anchor))
            .Select(heading => edition.Fault(FaultRules.SectionEmpty, heading.Line, heading.Text));
    }
}
