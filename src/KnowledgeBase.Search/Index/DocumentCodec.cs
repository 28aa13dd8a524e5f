namespace KnowledgeBase.Search.Index;

/// <summary>Documents as bytes, for the texts that hits show and for taking a document out of the index again.</summary>
internal static class DocumentCodec
{
    /// <summary>Writes a document.</summary>
    public static void Write(ByteBuffer target, SearchDocument document)
    {
        target.AddText(document.Key);
        target.AddText(document.Group);
        target.Add((byte)document.Language);
        target.AddDouble(document.Prior);
        target.AddText(document.Title);
        target.AddVarint((uint)document.Sections.Count);
        foreach (var section in document.Sections)
        {
            target.AddText(section.Anchor);
            target.AddText(section.Heading);
            target.AddText(section.Text);
        }

        WriteTexts(target, document.Phrases);
        WriteTexts(target, document.Learned);
        WriteTexts(target, document.Codes);
        target.AddVarint((uint)document.AccessKeys.Count);
        foreach (var key in document.AccessKeys)
        {
            target.AddText(key.Value);
        }

        target.AddVarint((uint)document.Facets.Count);
        foreach (var facet in document.Facets)
        {
            target.AddText(facet.Name);
            target.AddText(facet.Value);
        }
    }

    /// <summary>About how many bytes a document takes: most letters take one, and those of Spanish that take two are some in a hundred.</summary>
    public static int EstimateBytes(SearchDocument document)
    {
        const int Rest = 96;
        var letters = document.Title.Length + document.Key.Length + document.Group.Length
            + document.Sections.Sum(section => section.Anchor.Length + section.Heading.Length + section.Text.Length + 4)
            + document.Phrases.Sum(phrase => phrase.Length + 1)
            + document.Learned.Sum(query => query.Length + 1);
        return letters + (letters / 32) + Rest;
    }

    /// <summary>Reads no more of a document than its key, group, language, prior and title.</summary>
    public static SearchDocument ReadHeader(ReadOnlySpan<byte> source)
    {
        var reader = new ByteReader(source);
        return new SearchDocument
        {
            Key = reader.Text(),
            Group = reader.Text(),
            Language = (SearchLanguage)reader.Byte(),
            Prior = reader.Double(),
            Title = reader.Text(),
            AccessKeys = [],
        };
    }

    /// <summary>Moves behind what <see cref="ReadHeader"/> reads, to the sections.</summary>
    public static void SkipHeader(ref ByteReader reader)
    {
        reader.SkipText();
        reader.SkipText();
        _ = reader.Byte();
        _ = reader.Double();
        reader.SkipText();
    }

    /// <summary>Reads a document.</summary>
    public static SearchDocument Read(ReadOnlySpan<byte> source)
    {
        var reader = new ByteReader(source);
        return new SearchDocument
        {
            Key = reader.Text(),
            Group = reader.Text(),
            Language = (SearchLanguage)reader.Byte(),
            Prior = reader.Double(),
            Title = reader.Text(),
            Sections = ReadSections(ref reader),
            Phrases = reader.Texts(),
            Learned = reader.Texts(),
            Codes = reader.Texts(),
            AccessKeys = [.. reader.Texts().Select(text => new AccessKey(text))],
            Facets = ReadFacets(ref reader),
        };
    }

    private static void WriteTexts(ByteBuffer target, IReadOnlyList<string> texts)
    {
        target.AddVarint((uint)texts.Count);
        foreach (var text in texts)
        {
            target.AddText(text);
        }
    }

    private static SearchSection[] ReadSections(ref ByteReader reader)
    {
        var sections = new SearchSection[reader.Number()];
        for (var i = 0; i < sections.Length; i++)
        {
            sections[i] = new SearchSection(reader.Text(), reader.Text(), reader.Text());
        }

        return sections;
    }

    private static Facet[] ReadFacets(ref ByteReader reader)
    {
        var facets = new Facet[reader.Number()];
        for (var i = 0; i < facets.Length; i++)
        {
            facets[i] = new Facet(reader.Text(), reader.Text());
        }

        return facets;
    }
}
