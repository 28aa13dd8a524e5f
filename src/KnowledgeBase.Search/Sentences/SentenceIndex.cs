using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// The sentences in which people say what a document is about: its title, its phrases, the queries that it resolved. They are an index of their
/// own, because how rare a word is among sentences tells more of a caller's sentence than how rare it is among articles, and because two
/// words in one sentence say more than the same words in two. Documents without phrases and learned queries have none.
/// </summary>
/// <remarks>
/// Blocks are immutable and never larger than half of the one before, so that a change rewrites little and a search reads few. One writer, any
/// number of readers, who never wait.
/// </remarks>
internal sealed class SentenceIndex(SearchWeights weights)
{
    private readonly Registry<string> _groups = new();
    private readonly Dictionary<string, (SentenceBlock Block, int Document)> _places = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private SentenceSnapshot _snapshot = new(new Registry<string>(), []);

    /// <summary>Follows a change of the documents.</summary>
    public void Apply(SearchBatch batch)
    {
        lock (_lock)
        {
            if (_places.Count == 0 && !batch.Documents.Any(HasSentences))
            {
                return;
            }

            var documents = batch.LatestDocuments();
            var gone = documents.Select(document => document.Key).Concat(batch.Deletions)
                .Select(key => _places.Remove(key, out var place) ? place : (Block: null!, Document: 0))
                .Where(place => place.Block is not null)
                .ToLookup(place => place.Block, place => place.Document);
            var added = documents
                .Where(HasSentences)
                .Select(document => SentenceDocument.Of(document, _groups.Add(document.Group), weights))
                .ToArray();
            if (gone.Count + added.Length > 0)
            {
                var views = _snapshot.Views.Select(view => gone.Contains(view.Block) ? view.Without(gone[view.Block]) : view).ToList();
                Volatile.Write(ref _snapshot, new SentenceSnapshot(_groups, Merge(views, added)));
            }
        }
    }

    /// <summary>Takes the sentences of an index that was kept.</summary>
    public void Restore(IndexSnapshot documents)
    {
        var live = documents.Segments.SelectMany(view =>
            Enumerable.Range(0, view.Segment.Documents.Count).Where(view.IsLive).Select(document => view.Segment.Documents.Read(document)));
        foreach (var batch in live.Chunk(4096))
        {
            Apply(new SearchBatch { Documents = batch });
        }
    }

    /// <summary>Finds the documents whose sentences say what a query says.</summary>
    /// <param name="query">The query.</param>
    /// <param name="plan">Its plan, which knows what its misspelled words mean.</param>
    /// <param name="request">Who asks, in which language, with which synonyms.</param>
    /// <param name="documents">The documents' index.</param>
    /// <returns>The factors of their groups.</returns>
    public GroupFactors Match(ParsedQuery query, QueryPlan plan, SearchRequest request, IndexSnapshot documents)
    {
        var snapshot = Volatile.Read(ref _snapshot);
        return snapshot.Views.Length == 0
            ? GroupFactors.None
            : new SentenceMatcher(snapshot, snapshot.Visible(request.AccessKeys), weights).Match(query, plan, request, documents);
    }

    private bool HasSentences(SearchDocument document) => weights.Sentences > 0 && document.Phrases.Count + document.Learned.Count > 0;

    // Adds documents as the last block, and makes one of the last two while they are of about one size.
    private SentenceView[] Merge(List<SentenceView> views, IReadOnlyList<SentenceDocument> added)
    {
        views.RemoveAll(view => view.LiveSentences == 0);
        var wasteful = views.Where(view => view.IsWasteful).ToArray();
        views.RemoveAll(view => view.IsWasteful);
        SentenceDocument[] last = [.. wasteful.SelectMany(view => view.LiveDocuments), .. added];
        var size = last.Sum(document => document.Sentences.Count);
        if (size > 0)
        {
            while (views.Count > 0 && views[^1].LiveSentences < 2 * size)
            {
                last = [.. views[^1].LiveDocuments, .. last];
                size += views[^1].LiveSentences;
                views.RemoveAt(views.Count - 1);
            }

            views.Add(SentenceView.Of(last));
            for (var number = 0; number < last.Length; number++)
            {
                _places[last[number].Key] = (views[^1].Block, number);
            }
        }

        return [.. views];
    }
}
