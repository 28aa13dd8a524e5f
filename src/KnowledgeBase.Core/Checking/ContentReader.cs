using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Core.Parameters;

namespace KnowledgeBase.Core.Checking;

/// <summary>Reads and parses content for checks.</summary>
/// <param name="parser">Parses the Markdown.</param>
public sealed class ContentReader(IEditionParser parser)
{
    private const string ArticlesFolder = "articles/";
    private const string TemplatesFolder = "templates/";
    private const string FilesFolder = ".files/";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a whole content folder.</summary>
    /// <param name="entries">Its files, in any order.</param>
    public ContentSnapshot Read(IEnumerable<ContentEntry> entries)
    {
        var faults = new List<Fault>();
        var (editions, templates, files) = (new List<CheckedEdition>(), new List<CheckedEdition>(), new List<CheckedFile>());
        var (parameters, words) = ((ParameterTableReading?)null, (IReadOnlyList<ForbiddenWord>)[]);
        foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            if (entry.Path == ParameterTable.Path)
            {
                parameters = Decode(entry, faults) is { } text ? ParameterTableReader.Read(text) : null;
                faults.AddRange(parameters?.Faults.Select(fault => fault.In(entry.Path)) ?? []);
            }
            else if (entry.Path == ForbiddenWordReader.Path && Decode(entry, faults) is { } list)
            {
                var reading = ForbiddenWordReader.Read(list);
                words = reading.Words;
                faults.AddRange(reading.Faults.Select(fault => fault.In(entry.Path)));
            }
            else if (entry.Path.StartsWith(TemplatesFolder, StringComparison.Ordinal) && Decode(entry, faults) is { } template)
            {
                templates.Add(ReadEdition(entry, key: null, template));
            }
            else if (entry.Path.StartsWith(ArticlesFolder, StringComparison.Ordinal))
            {
                ReadArticleFile(entry, editions, files, faults);
            }
        }

        return new ContentSnapshot([.. editions.Select(edition => Parse(edition, editions))], [.. templates.Select(template => Parse(template, []))], files, parameters, words, faults);
    }

    /// <summary>Reads one edition for a check against content that is read already, such as while it is being written.</summary>
    /// <param name="content">The content; the edition's own file in it, if any, is replaced.</param>
    /// <param name="entry">The edition's file.</param>
    public ContentSnapshot Replace(ContentSnapshot content, ContentEntry entry)
    {
        var faults = content.FileFaults.Where(fault => fault.Path != entry.Path).ToList();
        var editions = content.Editions.Where(edition => edition.Path != entry.Path).ToList();
        var files = content.Files.Where(file => file.Path != entry.Path).ToList();
        ReadArticleFile(entry, editions, files, faults);

        // The editions of one article are parsed again together: a translation has the anchors of its source.
        var changed = editions.Find(edition => edition.Path == entry.Path)?.Key.Id;
        return new ContentSnapshot(
            [.. editions.Select(edition => edition.Key.Id == changed ? Parse(edition, editions) : edition).OrderBy(edition => edition.Path, StringComparer.Ordinal)],
            content.Templates,
            files,
            content.Parameters,
            content.ForbiddenWords,
            faults);
    }

    private static void ReadArticleFile(ContentEntry entry, List<CheckedEdition> editions, List<CheckedFile> files, List<Fault> faults)
    {
        if (EditionPath.TryParse(entry.Path, out var path))
        {
            if (entry.Bytes.Length > EditionSource.MaxBytes)
            {
                faults.Add(FaultRules.FileTooLarge.At(1, entry.Bytes.Length, EditionSource.MaxBytes).In(entry.Path));
            }
            else if (Decode(entry, faults) is { } text)
            {
                editions.Add(ReadEdition(entry, path.Key, text));
            }
        }
        else if (entry.Path.Contains(FilesFolder, StringComparison.Ordinal))
        {
            files.Add(new CheckedFile(entry.Path, entry.Bytes.Length));
        }
        else
        {
            faults.Add(FaultRules.PathInvalid.At(1).In(entry.Path));
        }
    }

    private static CheckedEdition ReadEdition(ContentEntry entry, EditionKey? key, string text)
    {
        var source = EditionSource.Split(text);
        var reading = FrontMatterReader.Read(source);
        var frontMatter = (reading as FrontMatterReading.Read)?.FrontMatter;
        return new CheckedEdition(
            entry.Path,
            key ?? frontMatter?.Key ?? default,
            BlobHash.Of(entry.Bytes.Span),
            source,
            frontMatter,
            Outline: null,
            (reading as FrontMatterReading.Faulty)?.Faults ?? []);
    }

    private CheckedEdition Parse(CheckedEdition edition, IReadOnlyList<CheckedEdition> all)
    {
        if (edition.Outline is not null && edition.Key.Language == Language.Spanish)
        {
            return edition;
        }

        var source = edition.Key.Language == Language.English
            ? all.FirstOrDefault(other => other.Key == edition.Key with { Language = Language.Spanish })
            : null;
        var anchors = source is not null && (source.Outline ?? Parse(source, all).Outline) is { } outline ? new HeadingAnchors(outline, source.Blob) : null;
        return parser.Parse(edition.Source, anchors) switch
        {
            ParseOutcome.Parsed parsed => edition with { Outline = parsed.Outline },
            ParseOutcome.Refused refused => edition with
            {
                ReadingFaults = [.. edition.ReadingFaults, FaultRules.MarkupRefused.At(refused.Line, refused.Reason)],
            },
            var other => throw new InvalidOperationException($"{other} is no outcome of parsing."),
        };
    }

    private static string? Decode(ContentEntry entry, List<Fault> faults)
    {
        try
        {
            return Utf8.GetString(entry.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(FaultRules.FileEncoding.At(1).In(entry.Path));
            return null;
        }
    }
}
