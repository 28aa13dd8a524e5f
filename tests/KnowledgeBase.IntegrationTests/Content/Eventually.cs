using System.Diagnostics;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>Waits for what the store does by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Asks again until the answer is yes; fails after half a minute, which only a broken store needs.</summary>
    public static async Task TrueAsync(Func<Task<bool>> question)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await question())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Limit, "It did not happen.");
            await Task.Delay(20);
        }
    }

    /// <summary>Asks again until the answer is yes.</summary>
    public static Task TrueAsync(Func<bool> question) => TrueAsync(() => Task.FromResult(question()));
}
