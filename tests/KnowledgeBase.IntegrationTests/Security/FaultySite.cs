using KnowledgeBase.Testing.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.IntegrationTests.Security;

/// <summary>The site with two endpoints that fail inside and with everything logged.</summary>
public sealed class FaultySite : SiteFixture
{
    public const string Secret = "what-failed-inside";

    protected override IEnumerable<string> Settings =>
        ["--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug"];

    protected override void Map(WebApplication app)
    {
        app.MapGet("/test/fail", Fail).AllowAnonymous();
        app.MapGet("/api/test/fail", Fail).AllowAnonymous();
    }

    private static string Fail(HttpContext context) => throw new InvalidOperationException(Secret);
}
