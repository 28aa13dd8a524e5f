using KnowledgeBase.Testing.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.IntegrationTests.Accounts;

/// <summary>The site with a clock that a test moves on.</summary>
public sealed class ClockedSite : SiteFixture
{
    private readonly MovedClock _clock = new();

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan time) => _clock.Ahead += time;

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(_clock);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
