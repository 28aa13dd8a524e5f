using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.IntegrationTests.Content;
using KnowledgeBase.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.ChangeRequests;

public sealed class PushJourneyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_push_stands_in_the_review_queue_and_a_faulty_one_on_the_health_page()
    {
        await site.AddressAsync();
        var clone = Path.Combine(Path.GetDirectoryName(site.DataPath)!, "clone");
        await OutsideGit.RunAsync(site.DataPath, "clone", "-q", $"file://{site.DataPath}/content.git", clone);
        var file = Directory.EnumerateFiles(Path.Combine(clone, "articles"), "kb-0001-*.es.md", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "\nUna línea desde fuera.\n");
        await PushAsync(clone, "bueno");
        await File.AppendAllTextAsync(file, "\nTarjeta 4111 1111 1111 1111\n");
        await PushAsync(clone, "malo");

        await Eventually.TrueAsync(async () => await CountOpenAsync() == 1);
        using var admin = await site.SignInAsAsync("admin@demo.local");
        await Eventually.TrueAsync(async () => (await ReadAsync(admin)).Contains("malo", StringComparison.Ordinal));
        var page = await ReadAsync(admin);
        Assert.DoesNotContain("bueno", page, StringComparison.Ordinal);
        Assert.DoesNotContain("4111 1111 1111 1111", page, StringComparison.Ordinal);
        Assert.Equal(1, await CountOpenAsync());
    }

    private static async Task PushAsync(string clone, string name)
    {
        await OutsideGit.RunAsync(clone, "commit", "-qam", "Desde fuera");
        await OutsideGit.RunAsync(clone, "push", "-q", "origin", $"HEAD:refs/heads/incoming/{name}");
    }

    private static async Task<string> ReadAsync(SiteClient client)
    {
        using var response = await client.GetAsync("/health/content");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<int> CountOpenAsync()
    {
        await using var scope = (await site.ServicesAsync()).CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IChangeRequestRepository>().ListOpenAsync(CancellationToken.None)).Count;
    }
}
