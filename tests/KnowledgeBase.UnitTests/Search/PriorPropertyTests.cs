using KnowledgeBase.Search;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>Priors decide between near-equals and never against the text, whatever they are.</summary>
public sealed class PriorPropertyTests
{
    // The most by which a prior may raise a score, as docs/search.md promises it.
    private const double Most = 0.08;

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void No_priors_lift_a_document_over_one_whose_text_is_clearly_better(int seed)
    {
        var random = new RandomCollection(seed);
        SearchDocument[] documents = [.. Enumerable.Range(0, 120).Select(number => random.Document($"d{number}"))];
        using var plain = new EmbeddedSearchEngine();
        using var weighted = new EmbeddedSearchEngine();
        plain.Apply(new SearchBatch { Documents = [.. documents.Select(document => document with { Prior = 0 })] });
        weighted.Apply(new SearchBatch { Documents = [.. documents.Select(document => document with { Prior = random.Next(17) / 16.0 })] });
        var changed = 0;
        for (var i = 0; i < 200; i++)
        {
            var request = new SearchRequest { Query = random.Query(), AccessKeys = [DocumentBuilder.Tier1], Limit = SearchRequest.MaximumLimit, Snippets = false };
            var byText = plain.Search(request).Hits;
            string[] order = [.. weighted.Search(request).Hits.Select(hit => hit.Group)];
            changed += byText.Select(hit => hit.Group).SequenceEqual(order, StringComparer.Ordinal) ? 0 : 1;
            foreach (var better in byText)
            {
                foreach (var worse in byText.Where(hit => better.Score > hit.Score * (1 + Most) * 1.0001))
                {
                    Assert.True(Array.IndexOf(order, better.Group) < Array.IndexOf(order, worse.Group), $"'{request.Query}': {worse.Group} before {better.Group}");
                }
            }
        }

        Assert.True(changed > 20, "Near-equals were to change places.");
    }
}
