namespace KnowledgeBase.Search.Index;

/// <summary>The sections of a stored document, of which only those asked for are read.</summary>
internal readonly ref struct StoredSections
{
    private readonly ByteReader _first;

    /// <summary>Finds the sections of a document.</summary>
    /// <param name="document">The document, as <see cref="DocumentCodec"/> wrote it.</param>
    public StoredSections(ReadOnlySpan<byte> document)
    {
        var reader = new ByteReader(document);
        DocumentCodec.SkipHeader(ref reader);
        Count = reader.Number();
        _first = reader;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>A section.</summary>
    public SearchSection this[int index]
    {
        get
        {
            var reader = _first;
            for (var before = 0; before < index; before++)
            {
                SkipSection(ref reader);
            }

            return DocumentCodec.ReadSection(ref reader);
        }
    }

    /// <summary>The number of the first section with an anchor, or -1.</summary>
    public int Find(string anchor)
    {
        var reader = _first;
        for (var index = 0; index < Count; index++)
        {
            if (string.Equals(reader.Text(), anchor, StringComparison.Ordinal))
            {
                return index;
            }

            reader.SkipText();
            reader.SkipText();
        }

        return -1;
    }

    /// <summary>The first text that is not empty; empty if there is none.</summary>
    public string FirstText()
    {
        var reader = _first;
        for (var index = 0; index < Count; index++)
        {
            reader.SkipText();
            reader.SkipText();
            if (reader.Text() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Empty;
    }

    private static void SkipSection(ref ByteReader reader)
    {
        reader.SkipText();
        reader.SkipText();
        reader.SkipText();
    }
}
