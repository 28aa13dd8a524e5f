using System.Collections.Concurrent;
using System.Numerics;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Index;

/// <summary>The whole index at one moment, immutable. Readers take it once and keep it as long as they need.</summary>
internal sealed class IndexSnapshot
{
    private const int MaximumCachedVisibilities = 64;
    private const int MaximumKnownWords = 4096;

    private readonly int[] _memberEnds;
    private readonly DocumentAddress[] _members;
    private readonly ConcurrentDictionary<AccessSet, ulong[][]> _visible = new();

    /// <summary>Makes a snapshot.</summary>
    public IndexSnapshot(IndexTables tables, IReadOnlyList<SegmentView> segments, WordOrder words, TermFrequencies frequencies)
    {
        Tables = tables;
        Frequencies = frequencies;
        Segments = [.. segments];
        Words = words;
        Siblings = [.. segments.Select(view => new ulong[view.Live.Length])];
        (_memberEnds, _members) = CollectGroups();
    }

    /// <summary>What the segments share.</summary>
    public IndexTables Tables { get; }

    /// <summary>The segments.</summary>
    public SegmentView[] Segments { get; }

    /// <summary>The words in order.</summary>
    public WordOrder Words { get; }

    /// <summary>Live documents per language.</summary>
    public int[] DocumentCounts { get; } = new int[Enum.GetValues<SearchLanguage>().Length];

    /// <summary>For each segment, the live documents whose group has further ones, as a bit set.</summary>
    public ulong[][] Siblings { get; }

    /// <summary>Whether any group has several live documents.</summary>
    public bool HasSiblings { get; private set; }

    /// <summary>How many live documents have each term.</summary>
    public TermFrequencies Frequencies { get; }

    /// <summary>
    /// The most frequent terms of words that begin with one or two letters, by the documents that a caller sees and the letters. There are thousands of
    /// such words, and they are the same for everybody who types the first letters of a word.
    /// </summary>
    public BoundedCache<(ulong[][] Visible, string Prefix), IReadOnlyList<(int Term, SearchLanguage Language)>> ShortPrefixes { get; } = new(MaximumKnownWords);

    /// <summary>The same for longer beginnings, apart from the short ones so that these never lack room.</summary>
    public BoundedCache<(ulong[][] Visible, string Prefix), IReadOnlyList<(int Term, SearchLanguage Language)>> LongPrefixes { get; } = new(MaximumKnownWords);

    /// <summary>The terms that words stand for, by the documents that a caller sees and the word.</summary>
    public BoundedCache<(ulong[][] Visible, string Word), TermWeight[]> WordTerms { get; } = new(MaximumKnownWords);

    /// <summary>What misspelled words mean, by the documents that a caller sees and the word. Who types on asks for the same word with every letter.</summary>
    public BoundedCache<(ulong[][] Visible, string Word), Correction> Corrections { get; } = new(MaximumKnownWords);

    /// <summary>How words are written in the documents that a caller sees, by these documents and the word's number. Finding out takes reading texts.</summary>
    public BoundedCache<(ulong[][] Visible, int Word), string?> Writings { get; } = new(MaximumKnownWords);

    /// <summary>The live documents of a group.</summary>
    public ReadOnlySpan<DocumentAddress> Members(int group)
    {
        if (group >= _memberEnds.Length)
        {
            return [];
        }

        var start = group == 0 ? 0 : _memberEnds[group - 1];
        return _members.AsSpan(start, _memberEnds[group] - start);
    }

    /// <summary>The documents that a caller may see, as a bit set per segment; not to be changed.</summary>
    public ulong[][] Visible(IReadOnlyCollection<AccessKey> callers)
    {
        var key = new AccessSet(callers);
        if (_visible.TryGetValue(key, out var known))
        {
            return known;
        }

        var admitted = new bool[Tables.AccessSets.Count];
        for (var set = 0; set < admitted.Length; set++)
        {
            admitted[set] = Tables.AccessSets[set].Admits(callers);
        }

        var visible = Segments.Select(view => Visible(view, admitted)).ToArray();
        if (_visible.Count < MaximumCachedVisibilities)
        {
            _visible[key] = visible;
        }

        return visible;
    }

    /// <summary>Whether what <see cref="Visible(IReadOnlyCollection{AccessKey})"/> gave is all that there is.</summary>
    public bool IsEverything(ulong[][] visible)
    {
        for (var segment = 0; segment < visible.Length; segment++)
        {
            if (visible[segment] != Segments[segment].Live)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong[] Visible(SegmentView view, bool[] admitted)
    {
        var bits = (ulong[])view.Live.Clone();
        var sets = view.Segment.Documents.AccessSets;
        for (var document = 0; document < sets.Count; document++)
        {
            // A set that came after this snapshot belongs to documents that are not in it.
            if (sets[document] >= admitted.Length || !admitted[sets[document]])
            {
                bits[document >> 6] &= ~(1UL << document);
            }
        }

        // Who sees everything of a segment is recognised by the same array.
        return bits.AsSpan().SequenceEqual(view.Live) ? view.Live : bits;
    }

    private (int[] Ends, DocumentAddress[] Members) CollectGroups()
    {
        var ends = new int[Tables.Groups.Count];
        ForEachLive((_, _, group) => ends[group]++);
        var sum = 0;
        for (var group = 0; group < ends.Length; group++)
        {
            (sum, ends[group]) = (sum + ends[group], sum);
        }

        var members = new DocumentAddress[sum];
        ForEachLive((segment, document, group) =>
        {
            members[ends[group]++] = new DocumentAddress(segment, document);
            DocumentCounts[(int)Segments[segment].Segment.Documents.LanguageOf(document)]++;
        });

        for (var group = 0; group < ends.Length; group++)
        {
            var start = group == 0 ? 0 : ends[group - 1];
            for (var i = start; i < ends[group] && ends[group] - start > 1; i++)
            {
                Siblings[members[i].Segment][members[i].Document >> 6] |= 1UL << members[i].Document;
                HasSiblings = true;
            }
        }

        return (ends, members);
    }

    private void ForEachLive(Action<int, int, int> visit)
    {
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            var groups = Segments[segment].Segment.Documents.Groups;
            for (var word = 0; word < Segments[segment].Live.Length; word++)
            {
                for (var bits = Segments[segment].Live[word]; bits != 0; bits &= bits - 1)
                {
                    var document = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    visit(segment, document, groups[document]);
                }
            }
        }
    }
}
