using System.Runtime.InteropServices;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Builds a segment from documents in three steps, so that several builders can work at once: <see cref="Add"/> takes documents
/// apart, <see cref="Register"/> agrees on numbers with the rest of the index (one builder at a time), <see cref="Build"/> writes.
/// </summary>
/// <param name="weights">The weights that impacts are made with.</param>
/// <param name="storedBytes">About how many bytes the stored documents will take.</param>
internal sealed class SegmentBuilder(SearchWeights weights, int storedBytes)
{
    private const int PostingsReadAtOnce = 64;

    private readonly DocumentInverter _inverter = new();
    private readonly PostingsBuffer _postings = new();
    private readonly ByteBuffer _positions = new(1 << 14);
    private readonly List<SearchDocument> _documents = [];
    private readonly DocumentTableBuilder _table = new(storedBytes);
    private int[] _globalTerms = [];
    private double[] _fieldScales = [];
    private int[] _placeBuffer = new int[64];

    /// <summary>Adds a document.</summary>
    public void Add(SearchDocument document)
    {
        _inverter.Invert(document);
        _fieldScales = Bm25F.FieldScales(weights, _inverter.FieldLengths);
        var occurrences = _inverter.Occurrences;
        for (var start = 0; start < occurrences.Length;)
        {
            var term = (int)(occurrences[start] >> 32);
            var end = start + 1;
            while (end < occurrences.Length && (int)(occurrences[end] >> 32) == term)
            {
                end++;
            }

            AddPosting(term, occurrences[start..end]);
            start = end;
        }

        _table.Add(document, CollectionsMarshal.AsSpan(_inverter.SectionStarts));
        _documents.Add(document);
    }

    /// <summary>Agrees on the numbers of terms, groups, access keys and facets.</summary>
    public void Register(IndexTables tables)
    {
        _globalTerms = new int[_inverter.Terms.Count];
        for (var term = 0; term < _globalTerms.Length; term++)
        {
            _globalTerms[term] = tables.Vocabulary.Terms.Add(_inverter.Terms[term]);
        }

        foreach (var language in Enum.GetValues<SearchLanguage>())
        {
            var words = _inverter.WordsOf(language);
            var terms = _inverter.TermsOfWords(language);
            for (var word = 0; word < words.Count; word++)
            {
                if (terms[word] >= 0)
                {
                    tables.Vocabulary.AddWord(words[word], language, _globalTerms[terms[word]]);
                }
            }
        }

        foreach (var document in _documents)
        {
            _table.Register(document, tables);
        }
    }

    /// <summary>Writes the segment.</summary>
    public Segment Build()
    {
        var terms = new int[_globalTerms.Length];
        for (var term = 0; term < terms.Length; term++)
        {
            terms[term] = term;
        }

        var termIds = (int[])_globalTerms.Clone();
        Array.Sort(termIds, terms);
        var order = _postings.ByTerm(out var ends);
        var writer = new PostingsWriter();
        var postingsAt = new int[termIds.Length];
        for (var place = 0; place < termIds.Length; place++)
        {
            postingsAt[place] = writer.Bytes.Length;
            var term = terms[place];
            AddList(order.AsSpan((term == 0 ? 0 : ends[term - 1])..ends[term]), writer);
            writer.EndList();
        }

        return new Segment { TermIds = termIds, PostingsAt = postingsAt, Postings = writer.Bytes.ToArray(), Documents = _table.Build() };
    }

    private void AddPosting(int term, ReadOnlySpan<long> occurrences)
    {
        if (_placeBuffer.Length < occurrences.Length)
        {
            _placeBuffer = new int[occurrences.Length * 2];
        }

        var frequency = 0.0;
        for (var i = 0; i < occurrences.Length; i++)
        {
            _placeBuffer[i] = (int)(uint)occurrences[i] >> 3;
            frequency += _fieldScales[(int)(occurrences[i] & 7)];
        }

        // Forms with accents only add to what their word counts; where they stand is never asked.
        var at = Analyzer.IsExactTerm(_inverter.Terms[term]) ? PostingsBuffer.NoPositions : _positions.Length;
        if (at != PostingsBuffer.NoPositions)
        {
            PositionCodec.Write(_positions, _placeBuffer.AsSpan(0, occurrences.Length));
        }

        _postings.Add(term, _documents.Count, weights.Impact(frequency), at);
    }

    // Postings of a term and their places lie far apart. What is read of several in one loop, without a decision in between, is waited for only once.
    private void AddList(ReadOnlySpan<int> indexes, PostingsWriter writer)
    {
        Span<PostingsBuffer.Posting> postings = stackalloc PostingsBuffer.Posting[PostingsReadAtOnce];
        Span<int> ends = stackalloc int[PostingsReadAtOnce];
        var positions = _positions.Written;
        for (; !indexes.IsEmpty; indexes = indexes[Math.Min(indexes.Length, PostingsReadAtOnce)..])
        {
            var count = Math.Min(indexes.Length, PostingsReadAtOnce);
            for (var i = 0; i < count; i++)
            {
                postings[i] = _postings[indexes[i]];
            }

            for (var i = 0; i < count; i++)
            {
                ends[i] = Math.Max(postings[i].PositionsAt, 0);
                PositionCodec.Skip(positions, ref ends[i], postings[i].PositionsAt == PostingsBuffer.NoPositions ? 0 : 1);
            }

            for (var i = 0; i < count; i++)
            {
                ref readonly var posting = ref postings[i];
                writer.Add(posting.Document, posting.Impact, positions[Math.Max(posting.PositionsAt, 0)..ends[i]]);
            }
        }
    }
}
