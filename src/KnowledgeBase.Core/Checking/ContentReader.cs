using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking;

/// <summary>Reads and parses content for checks.</summary>
/// <param name="parser">Parses the Markdown.</param>
public sealed class ContentReader(IEditionParser parser)
{
    /// <summary>Reads a whole content folder.</summary>
    /// <param name="entries">Its files, in any order.</param>
    public ContentSnapshot Read(IEnumerable<ContentEntry> entries) => Change(ContentSnapshot.Empty, [.. entries], new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Reads one edition for a check against content that is read already, such as while it is being written.</summary>
    /// <param name="content">The content; the edition's own file in it, if any, is replaced.</param>
    /// <param name="entry">The edition's file.</param>
    public ContentSnapshot Replace(ContentSnapshot content, ContentEntry entry) => Change(content, [entry], new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Reads a change of content that is read already.</summary>
    /// <param name="content">The content before.</param>
    /// <param name="written">The files that the change writes.</param>
    /// <param name="removed">The files that it removes.</param>
    public ContentSnapshot Change(ContentSnapshot content, IReadOnlyCollection<ContentEntry> written, IReadOnlySet<string> removed)
    {
        var paths = written.Select(entry => entry.Path).Concat(removed).ToHashSet(StringComparer.Ordinal);
        var reading = new ContentReading(content, paths);
        foreach (var entry in written)
        {
            reading.Add(entry);
        }

        // The editions of one article are parsed again together: a translation has the anchors of its source.
        var editions = reading.Editions.OrderBy(edition => edition.Path, StringComparer.Ordinal).ToList();
        var articles = content.Editions.Concat(editions).Where(edition => paths.Contains(edition.Path)).Select(edition => edition.Key.Id).ToHashSet();
        var sources = editions
            .Where(edition => edition.Key.Language == Language.Spanish && articles.Contains(edition.Key.Id))
            .Select(edition => Parse(edition, source: null))
            .DistinctBy(edition => edition.Key.Id)
            .ToDictionary(edition => edition.Key.Id);
        return new ContentSnapshot(
            [.. editions.Select(edition => articles.Contains(edition.Key.Id) ? Parse(edition, sources.GetValueOrDefault(edition.Key.Id)) : edition)],
            [.. reading.Templates.Select(template => paths.Contains(template.Path) ? Parse(template, source: null) : template).OrderBy(template => template.Path, StringComparer.Ordinal)],
            [.. reading.Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            reading.Parameters,
            reading.ForbiddenWords,
            reading.SearchTests,
            reading.Faults);
    }

    private CheckedEdition Parse(CheckedEdition edition, CheckedEdition? source)
    {
        if (source is not null && source.Path == edition.Path)
        {
            return source;
        }

        var anchors = edition.Key.Language == Language.English && source?.Outline is { } outline ? new HeadingAnchors(outline, source.Blob) : null;
        return parser.Parse(edition.Source, anchors) switch
        {
            ParseOutcome.Parsed parsed => edition with { Outline = parsed.Outline },
            ParseOutcome.Refused refused => edition with
            {
                Outline = null,
                ReadingFaults =
                [
                    .. edition.ReadingFaults.Where(fault => fault.Rule != FaultRules.MarkupRefused),
                    FaultRules.MarkupRefused.At(refused.Line, refused.Reason),
                ],
            },
            var other => throw new InvalidOperationException($"{other} is no outcome of parsing."),
        };
    }
}
