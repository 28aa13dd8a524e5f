using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Sentences;

/// <summary>The sentences of some documents, to be found by their terms. Immutable.</summary>
internal sealed class SentenceBlock
{
    /// <summary>Sentences stand in rows of so many, which are added up at once; those of a document begin a row.</summary>
    public const int RowLength = 8;

    private readonly Dictionary<ulong, (int Start, int Count)> _lists = [];
    private readonly SentencePosting[] _postings;

    /// <summary>Makes a block.</summary>
    public SentenceBlock(IReadOnlyList<SentenceDocument> documents)
    {
        Documents = documents;
        Starts = new int[documents.Count + 1];
        Groups = [.. documents.Select(document => document.Group)];
        var total = 0;
        for (var d = 0; d < documents.Count; d++)
        {
            Starts[d + 1] = (Starts[d] + documents[d].Sentences.Count + RowLength - 1) / RowLength * RowLength;
            foreach (var (key, _) in documents[d].Sentences.SelectMany(sentence => sentence))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_lists, key, out _).Count++;
                total++;
            }
        }

        GroupsOfRows = new int[Rows];
        for (var d = 0; d < documents.Count; d++)
        {
            GroupsOfRows.AsSpan((Starts[d] / RowLength)..(Starts[d + 1] / RowLength)).Fill(Groups[d]);
        }

        _postings = new SentencePosting[total];
        var start = 0;
        foreach (var key in _lists.Keys)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrNullRef(_lists, key);
            (list, start) = ((start, 0), start + list.Count);
        }

        Fill();
    }

    /// <summary>The documents.</summary>
    public IReadOnlyList<SentenceDocument> Documents { get; }

    /// <summary>The group of each document.</summary>
    public int[] Groups { get; }

    /// <summary>The group of each row.</summary>
    public int[] GroupsOfRows { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => End / RowLength;

    /// <summary>The number of each document's first sentence, and one above the highest at the end.</summary>
    public int[] Starts { get; }

    /// <summary>One above the highest number of a sentence. Not every number is that of one.</summary>
    public int End => Starts[^1];

    /// <summary>The sentences that have a term, in their order.</summary>
    public ReadOnlySpan<SentencePosting> Find(ulong key) =>
        _lists.TryGetValue(key, out var list) ? _postings.AsSpan(list.Start, list.Count) : [];

    private void Fill()
    {
        for (var d = 0; d < Documents.Count; d++)
        {
            var number = Starts[d];
            foreach (var sentence in Documents[d].Sentences)
            {
                foreach (var (key, impact) in sentence)
                {
                    ref var list = ref CollectionsMarshal.GetValueRefOrNullRef(_lists, key);
                    _postings[list.Start + list.Count++] = new SentencePosting(number, impact);
                }

                number++;
            }
        }
    }
}
