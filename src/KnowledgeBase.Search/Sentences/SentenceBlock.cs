using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Sentences;

/// <summary>The sentences of some documents, to be found by their terms. Immutable.</summary>
internal sealed class SentenceBlock
{
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
            Starts[d + 1] = Starts[d] + documents[d].Sentences.Count;
            foreach (var (key, _) in documents[d].Sentences.SelectMany(sentence => sentence))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_lists, key, out _).Count++;
                total++;
            }
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

    /// <summary>The number of each document's first sentence, and of all sentences at the end.</summary>
    public int[] Starts { get; }

    /// <summary>How many sentences there are.</summary>
    public int Count => Starts[^1];

    /// <summary>The sentences that have a term, in their order.</summary>
    public ReadOnlySpan<SentencePosting> Find(ulong key) =>
        _lists.TryGetValue(key, out var list) ? _postings.AsSpan(list.Start, list.Count) : [];

    private void Fill()
    {
        var number = 0;
        foreach (var sentence in Documents.SelectMany(document => document.Sentences))
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
