using KnowledgeBase.Testing.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.IntegrationTests.Accounts;

/// <summary>The site that checks sessions on each request instead of after half a minute, so that no test has to wait for it.</summary>
public sealed class ImpatientSite : SiteFixture
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
}
