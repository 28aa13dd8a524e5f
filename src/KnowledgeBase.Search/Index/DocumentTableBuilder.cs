using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Index;

/// <summary>Collects what a segment knows of its documents.</summary>
/// <param name="storedBytes">About how many bytes the stored documents take, so that their buffer need not be copied while it grows.</param>
internal sealed class DocumentTableBuilder(int storedBytes)
{
    private readonly List<int> _groups = [];
    private readonly List<int> _accessSets = [];
    private readonly List<byte> _languages = [];
    private readonly List<byte> _priors = [];
    private readonly List<uint> _ties = [];
    private readonly List<int> _sectionStarts = [];
    private readonly List<int> _sectionEnds = [];
    private readonly Dictionary<int, List<int>> _facets = [];
    private readonly List<(ulong Hash, int Document)> _exactTexts = [];
    private readonly ByteBuffer _stored = new(storedBytes);
    private readonly List<int> _storedEnds = [];

    /// <summary>Adds a document.</summary>
    public void Add(SearchDocument document, ReadOnlySpan<int> sectionStarts)
    {
        var number = _languages.Count;
        _languages.Add((byte)document.Language);
        _ties.Add(TieOf(document.Key));
        _priors.Add((byte)Math.Round(255 * Math.Clamp(document.Prior, 0, 1)));
        if (sectionStarts.Length > 1)
        {
            _sectionStarts.AddRange(sectionStarts);
        }

        _sectionEnds.Add(_sectionStarts.Count);
        AddExactText(ExactText.HashText(document.Title), number);
        foreach (var phrase in document.Phrases)
        {
            AddExactText(ExactText.HashText(phrase), number);
        }

        foreach (var code in document.Codes)
        {
            AddExactText(ExactText.HashCode(code), number);
        }

        DocumentCodec.Write(_stored, document);
        _storedEnds.Add(_stored.Length);
    }

    /// <summary>Takes the shared numbers of a document; documents come in the order in which they were added.</summary>
    public void Register(SearchDocument document, IndexTables tables)
    {
        var number = _groups.Count;
        _groups.Add(tables.Groups.Add(document.Group));
        _accessSets.Add(tables.AccessSets.Add(new AccessSet(document.AccessKeys)));
        foreach (var facet in document.Facets.Distinct())
        {
            AddFacet(tables.Facets.Add(facet), number);
        }
    }

    /// <summary>Adds a document of another segment.</summary>
    public void Copy(Segment source, int document)
    {
        var table = source.Documents;
        _groups.Add(table.Groups[document]);
        _accessSets.Add(table.AccessSets[document]);
        _languages.Add(table.Languages[document]);
        _ties.Add(table.Ties[document]);
        _priors.Add(table.Priors[document]);
        _sectionStarts.AddRange(table.SectionsOf(document));
        _sectionEnds.Add(_sectionStarts.Count);
        _stored.Add(table.StoredBytes(document));
        _storedEnds.Add(_stored.Length);
    }

    /// <summary>Adds the facets and exact texts of another segment.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="newNumbers">The new number of each of its documents, negative where it was not copied.</param>
    public void CopyTexts(Segment source, int[] newNumbers)
    {
        foreach (var (facet, bits) in source.Documents.Facets)
        {
            for (var document = 0; document < newNumbers.Length; document++)
            {
                if (newNumbers[document] >= 0 && (bits[document >> 6] & (1UL << document)) != 0)
                {
                    AddFacet(facet, newNumbers[document]);
                }
            }
        }

        var (hashes, documents) = source.Documents.ExactTexts;
        for (var i = 0; i < hashes.Length; i++)
        {
            AddExactText(newNumbers[documents[i]] < 0 ? 0 : hashes[i], newNumbers[documents[i]]);
        }
    }

    /// <summary>Makes the table.</summary>
    public DocumentTable Build()
    {
        _exactTexts.Sort();
        var words = (_languages.Count + 63) / 64;
        return new DocumentTable
        {
            Groups = [.. _groups],
            AccessSets = new PackedNumbers(CollectionsMarshal.AsSpan(_accessSets)),
            Languages = [.. _languages],
            Priors = [.. _priors],
            Ties = [.. _ties],
            SectionStarts = [.. _sectionStarts],
            SectionEnds = new PackedNumbers(CollectionsMarshal.AsSpan(_sectionEnds)),
            Facets = _facets.ToDictionary(pair => pair.Key, pair => ToBits(pair.Value, words)),
            ExactTexts = new ExactTexts([.. _exactTexts.Select(entry => entry.Hash)], new PackedNumbers([.. _exactTexts.Select(entry => entry.Document)])),
            Stored = _stored.Detach(),
            StoredEnds = [.. _storedEnds],
        };
    }

    private static uint TieOf(string key)
    {
        var hash = 2_166_136_261u;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16_777_619u;
        }

        return hash;
    }

    private static ulong[] ToBits(List<int> documents, int words)
    {
        var bits = new ulong[words];
        foreach (var document in documents)
        {
            bits[document >> 6] |= 1UL << document;
        }

        return bits;
    }

    private void AddFacet(int facet, int document)
    {
        if (!_facets.TryGetValue(facet, out var documents))
        {
            _facets[facet] = documents = [];
        }

        documents.Add(document);
    }

    private void AddExactText(ulong hash, int document)
    {
        if (hash != 0)
        {
            _exactTexts.Add((hash, document));
        }
    }
}
