using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// The sentences in which people say what a document is about: its title, its phrases, the queries that it resolved. Each is a small document of an
/// index of their own, because how rare a word is among sentences tells more of a caller's sentence than how rare it is among articles, and because two
/// words in one sentence say more than the same words in two. Documents without phrases and learned queries have none.
/// </summary>
internal sealed class SentenceIndex(SearchWeights weights) : IDisposable
{
    private readonly IndexWriter _writer = new(weights.OfSentences());
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Follows a change of the documents.</summary>
    public void Apply(SearchBatch batch)
    {
        lock (_lock)
        {
            var sentences = new List<SearchDocument>();
            var deletions = new List<string>();
            foreach (var key in batch.Deletions)
            {
                Count(key, 0, deletions);
            }

            foreach (var document in batch.Documents.GroupBy(document => document.Key, StringComparer.Ordinal).Select(group => group.Last()))
            {
                var own = SentencesOf(document);
                Count(document.Key, own.Count, deletions);
                sentences.AddRange(own);
            }

            if (sentences.Count + deletions.Count > 0)
            {
                _writer.Apply(new SearchBatch { Documents = sentences, Deletions = deletions });
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
        var snapshot = _writer.Snapshot;
        return snapshot.Segments.Length == 0 || weights.Sentences == 0
            ? GroupFactors.None
            : new SentenceMatcher(snapshot, documents, weights).Match(query, plan, request);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string KeyOf(string document, int number) => $"{document}\n{number}";

    private static List<SearchDocument> SentencesOf(SearchDocument document) =>
        document.Phrases.Count + document.Learned.Count == 0
            ? []
            : [.. document.Phrases.Concat(document.Learned).Prepend(document.Title).Select((sentence, number) => new SearchDocument
            {
                Key = KeyOf(document.Key, number),
                Group = document.Group,
                Language = document.Language,
                AccessKeys = document.AccessKeys,
                Title = sentence,
            })];

    // Sentences that an earlier version of the document had and this one has not.
    private void Count(string document, int count, List<string> deletions)
    {
        for (var number = count; number < _counts.GetValueOrDefault(document); number++)
        {
            deletions.Add(KeyOf(document, number));
        }

        _counts[document] = count;
    }
}
