using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>The engine against an exhaustive scorer and against itself built anew, on random collections with updates and deletions.</summary>
public sealed class RankingPropertyTests
{
    private const double Tolerance = 1e-4;

    // KB_PROPERTY_QUERIES=2500 makes the 10,000 of docs/search.md of the four collections.
    private static readonly int Queries = int.Parse(Environment.GetEnvironmentVariable("KB_PROPERTY_QUERIES") ?? "150", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_best_ten_and_their_scores_are_those_of_scoring_every_document(int seed)
    {
        var weights = SearchWeights.Default with { ExpandsWords = false };
        var random = new RandomCollection(seed);
        using var engine = new EmbeddedSearchEngine(weights);
        var live = ApplyRandomly(engine, random, 60);
        var naive = new NaiveScorer(live.Values, weights);
        for (var i = 0; i < Queries; i++)
        {
            var query = i % 10 == 0 ? live.Values.ElementAt(random.Next(live.Count)).Title + " " : random.Query();
            Compare(engine, naive, query, i % 2 == 0 ? DocumentBuilder.Tier1 : DocumentBuilder.Tier2);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Updates_deletions_and_merges_leave_what_a_cold_rebuild_gives(int seed)
    {
        var random = new RandomCollection(seed);
        using var engine = new EmbeddedSearchEngine();

        // About 1,000 documents come, change and go.
        var live = ApplyRandomly(engine, random, 230);
        await engine.Merging;
        using var rebuilt = new EmbeddedSearchEngine();
        rebuilt.Apply(new SearchBatch { Documents = live.Values });
        Assert.Equal(rebuilt.Statistics().Documents, engine.Statistics().Documents);
        for (var i = 0; i < 300; i++)
        {
            var text = random.Query();
            var request = new SearchRequest
            {
                Query = i % 3 == 0 ? text.TrimEnd()[..^1] : i % 3 == 1 ? text : $"\"{text}\" -{random.Word()}",
                AccessKeys = [DocumentBuilder.Tier1],
                PreferredLanguage = SearchLanguage.English,
            };
            var (expected, actual) = (rebuilt.Search(request), engine.Search(request));
            Assert.Equal(expected.Total, actual.Total);
            Assert.Equal(expected.Suggestion, actual.Suggestion);
            Assert.Equal(expected.DroppedWords, actual.DroppedWords);
            Assert.Equal(
                expected.Hits.Select(hit => (hit.Key, hit.Score, hit.Section, hit.Snippet.ToHtml())),
                actual.Hits.Select(hit => (hit.Key, hit.Score, hit.Section, hit.Snippet.ToHtml())));
        }
    }

    private static Dictionary<string, SearchDocument> ApplyRandomly(EmbeddedSearchEngine engine, RandomCollection random, int steps)
    {
        var live = new Dictionary<string, SearchDocument>(StringComparer.Ordinal);
        for (var step = 0; step < steps; step++)
        {
            var documents = Enumerable.Range(0, 1 + random.Next(6)).Select(_ => random.Document($"d{random.Next(150)}")).DistinctBy(document => document.Key).ToArray();
            string[] deletions = [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"d{random.Next(150)}")];
            engine.Apply(new SearchBatch { Documents = documents, Deletions = deletions });
            foreach (var key in deletions)
            {
                _ = live.Remove(key);
            }

            foreach (var document in documents)
            {
                live[document.Key] = document;
            }
        }

        return live;
    }

    private static void Compare(EmbeddedSearchEngine engine, NaiveScorer naive, string query, AccessKey caller)
    {
        var results = engine.Search(new SearchRequest { Query = query, AccessKeys = [caller], PreferredLanguage = SearchLanguage.Spanish, Snippets = false });
        var expected = naive.Score(query, caller, SearchLanguage.Spanish);
        var best = expected.Values.OrderDescending().Take(10).ToArray();
        Assert.Equal(expected.Count, results.Total);
        Assert.Equal(best.Length, results.Hits.Count);

        // Scores are comparable within a result, so that its best one is the measure; the engine counts in fractions of what the query can score at most.
        var tolerance = Tolerance * Math.Max(1, best.FirstOrDefault());
        for (var rank = 0; rank < best.Length; rank++)
        {
            var hit = results.Hits[rank];
            Assert.True(Math.Abs(best[rank] - hit.Score) < tolerance, $"'{query}': rank {rank} scores {hit.Score}, not {best[rank]}");
            Assert.True(Math.Abs(expected[hit.Group] - hit.Score) < tolerance, $"'{query}': {hit.Group} scores {hit.Score}, not {expected[hit.Group]}");
        }
    }
}
