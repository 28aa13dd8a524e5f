namespace KnowledgeBase.Search.Index;

/// <summary>What a segment knows of its documents, each array by document number.</summary>
internal sealed class DocumentTable
{
    /// <summary>Numbers of groups, in the index's table of groups.</summary>
    public required int[] Groups { get; init; }

    /// <summary>Numbers of sets of access keys, in the index's table of such sets.</summary>
    public required PackedNumbers AccessSets { get; init; }

    /// <summary>Languages, a byte each.</summary>
    public required byte[] Languages { get; init; }

    /// <summary>Priors in 1/255ths.</summary>
    public required byte[] Priors { get; init; }

    /// <summary>A hash of each key, which decides between documents of equal score whatever the order in which they came.</summary>
    public required uint[] Ties { get; init; }

    /// <summary>The places where sections begin, document after document; a document of one section has none.</summary>
    public required int[] SectionStarts { get; init; }

    /// <summary>Where a document's part of <see cref="SectionStarts"/> ends.</summary>
    public required PackedNumbers SectionEnds { get; init; }

    /// <summary>The facets that occur, as numbers in the index's table of facets, each with the documents that carry it as a bit set.</summary>
    public required IReadOnlyDictionary<int, ulong[]> Facets { get; init; }

    /// <summary>Hashes of whole titles, phrases and codes, ascending, and the document of each.</summary>
    public required ExactTexts ExactTexts { get; init; }

    /// <summary>The stored documents, one after the other.</summary>
    public required byte[] Stored { get; init; }

    /// <summary>Where each stored document ends.</summary>
    public required int[] StoredEnds { get; init; }

    /// <summary>How many documents there are.</summary>
    public int Count => Groups.Length;

    /// <summary>Bytes of these tables, without the stored texts.</summary>
    public long IndexBytes =>
        (Count * (long)(sizeof(int) + sizeof(byte) + sizeof(uint) + sizeof(byte)))
        + AccessSets.Bytes.Length
        + (SectionStarts.Length * (long)sizeof(int))
        + SectionEnds.Bytes.Length
        + Facets.Values.Sum(bits => bits.Length * (long)sizeof(ulong))
        + ExactTexts.Bytes;

    /// <summary>The language of a document.</summary>
    public SearchLanguage LanguageOf(int document) => (SearchLanguage)Languages[document];

    /// <summary>The prior of a document, 0 to 1.</summary>
    public double PriorOf(int document) => Priors[document] / 255.0;

    /// <summary>The places where the sections of a document with several begin.</summary>
    public ReadOnlySpan<int> SectionsOf(int document)
    {
        var start = document == 0 ? 0 : SectionEnds[document - 1];
        return SectionStarts.AsSpan(start, SectionEnds[document] - start);
    }

    /// <summary>The bytes of a stored document.</summary>
    public ReadOnlySpan<byte> StoredBytes(int document)
    {
        var start = document == 0 ? 0 : StoredEnds[document - 1];
        return Stored.AsSpan(start, StoredEnds[document] - start);
    }

    /// <summary>The key, group, language, prior and title of a stored document.</summary>
    public SearchDocument ReadHeader(int document) => DocumentCodec.ReadHeader(StoredBytes(document));

    /// <summary>The sections of a stored document.</summary>
    public StoredSections ReadSections(int document) => new(StoredBytes(document));

    /// <summary>A stored document.</summary>
    public SearchDocument Read(int document) => DocumentCodec.Read(StoredBytes(document));
}
