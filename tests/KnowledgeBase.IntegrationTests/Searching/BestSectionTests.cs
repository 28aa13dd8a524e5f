using System.Net.Http.Json;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Searching;

public sealed class BestSectionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("falleció mi mamá qué hago", "es", "KB-0012", "Pasos")]
    [InlineData("no cae mi spei", "es", "KB-0009", "")]
    [InlineData("they stole my card", "en", "KB-0001", "Steps")]
    [InlineData("I asked for cash but I did not receive all the funds", "en", "KB-0042", "Resolution")]
    public async Task A_hit_goes_to_what_to_do_and_not_to_the_neighbours_or_codes_that_the_article_names(string query, string language, string article, string section)
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var answer = await reader.Http.GetFromJsonAsync<SearchResponse>(
            new Uri($"/api/v1/search?q={Uri.EscapeDataString(query)}&lang={language}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((article, section), (answer!.Hits[0].Id, answer.Hits[0].Section));
    }
}
