using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Core.Terms;

namespace KnowledgeBase.Core.Checking;

/// <summary>Sorts files by what they are and reads them, before anything is parsed; begins with what a change leaves of earlier content.</summary>
internal sealed class ContentReading
{
    private const string ArticlesFolder = "articles/";
    private const string TemplatesFolder = "templates/";
    private const string FilesFolder = ".files/";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ContentReading(ContentSnapshot before, HashSet<string> changed)
    {
        Editions = [.. before.Editions.Where(edition => !changed.Contains(edition.Path))];
        Templates = [.. before.Templates.Where(template => !changed.Contains(template.Path))];
        Files = [.. before.Files.Where(file => !changed.Contains(file.Path))];
        Faults = [.. before.FileFaults.Where(fault => !changed.Contains(fault.Path))];
        Parameters = changed.Contains(ParameterTable.Path) ? null : before.Parameters;
        ForbiddenWords = changed.Contains(ForbiddenWordReader.Path) ? [] : before.ForbiddenWords;
        SearchTests = changed.Contains(SearchTestSet.Path) ? SearchTestSet.Empty : before.SearchTests;
    }

    public List<CheckedEdition> Editions { get; }

    public List<CheckedEdition> Templates { get; }

    public List<CheckedFile> Files { get; }

    public List<Fault> Faults { get; }

    public ParameterTableReading? Parameters { get; private set; }

    public IReadOnlyList<ForbiddenWord> ForbiddenWords { get; private set; }

    public SearchTestSet SearchTests { get; private set; }

    /// <summary>Reads a file; one that is none of ours is left alone.</summary>
    public void Add(ContentEntry entry)
    {
        if (entry.Path == ParameterTable.Path && Decode(entry) is { } figures)
        {
            Parameters = ParameterTableReader.Read(figures);
            Faults.AddRange(Parameters.Faults.Select(fault => fault.In(entry.Path)));
        }
        else if (entry.Path == ForbiddenWordReader.Path && Decode(entry) is { } list)
        {
            (ForbiddenWords, var faults) = ForbiddenWordReader.Read(list);
            Faults.AddRange(faults.Select(fault => fault.In(entry.Path)));
        }
        else if (entry.Path == Glossary.Path && Decode(entry) is { } glossary)
        {
            Faults.AddRange(GlossaryReader.Read(glossary).Faults.Select(fault => fault.In(entry.Path)));
        }
        else if (entry.Path == SearchTestSet.Path && Decode(entry) is { } tests)
        {
            (SearchTests, var faults) = SearchTestReader.Read(tests);
            Faults.AddRange(faults.Select(fault => fault.In(entry.Path)));
        }
        else if (entry.Path.StartsWith(TemplatesFolder, StringComparison.Ordinal) && Decode(entry) is { } template)
        {
            Templates.Add(ReadEdition(entry, key: null, template));
        }
        else if (entry.Path.StartsWith(ArticlesFolder, StringComparison.Ordinal))
        {
            AddArticleFile(entry);
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

    private void AddArticleFile(ContentEntry entry)
    {
        if (!EditionPath.TryParse(entry.Path, out var path))
        {
            if (entry.Path.Contains(FilesFolder, StringComparison.Ordinal))
            {
                Files.Add(new CheckedFile(entry.Path, entry.Bytes.Length));
            }
            else
            {
                Faults.Add(FaultRules.PathInvalid.At(1).In(entry.Path));
            }
        }
        else if (entry.Bytes.Length > EditionSource.MaxBytes)
        {
            Faults.Add(FaultRules.FileTooLarge.At(1, entry.Bytes.Length, EditionSource.MaxBytes).In(entry.Path));
        }
        else if (Decode(entry) is { } text)
        {
            Editions.Add(ReadEdition(entry, path.Key, text));
        }
    }

    private string? Decode(ContentEntry entry)
    {
        try
        {
            return Utf8.GetString(entry.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            Faults.Add(FaultRules.FileEncoding.At(1).In(entry.Path));
            return null;
        }
    }
}
