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

    /// <summary>Where a section stands.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="text">Its text in UTF-8.</param>
    public SectionReference Read(int index, out ReadOnlySpan<byte> text)
    {
        var reader = _first;
        for (var before = 0; before < index; before++)
        {
            reader.SkipText();
            reader.SkipText();
            reader.SkipText();
        }

        var reference = new SectionReference(reader.Text(), reader.Text());
        text = reader.Utf8();
        return reference;
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

    /// <summary>The first text that is not empty, in UTF-8; empty if there is none.</summary>
    public ReadOnlySpan<byte> FirstText()
    {
        var reader = _first;
        for (var index = 0; index < Count; index++)
        {
            reader.SkipText();
            reader.SkipText();
            var text = reader.Utf8();
            if (!text.IsEmpty)
            {
                return text;
            }
        }

        return [];
    }
}
