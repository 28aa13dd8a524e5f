using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.IntegrationTests.Security;

/// <summary>The site outside Development, behind a proxy on this machine that speaks HTTPS.</summary>
public sealed class ProductionSite : SiteFixture
{
    protected override string EnvironmentName => "Production";

    /// <summary>A browser that reaches the site through the proxy.</summary>
    public async Task<HttpClient> ThroughProxyAsync()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true }) { BaseAddress = await AddressAsync() };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }
}
