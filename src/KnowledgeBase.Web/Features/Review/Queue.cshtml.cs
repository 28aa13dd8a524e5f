using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>The review queue.</summary>
[Opens(SitePage.Writing)]
public sealed class QueueModel(IChangeRequestRepository rows, TimeProvider time) : PageModel
{
    private const int PublishedShown = 10;

    /// <summary>What waits for whom.</summary>
    public WaitingLists Queue { get; private set; } = new([], [], [], []);

    /// <summary>The instant at which waiting is counted.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Shows the queue.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var open = await rows.ListOpenAsync(cancellationToken);
        var published = await rows.ListPublishedAsync(PublishedShown, cancellationToken);
        Queue = WaitingLists.For(HttpContext.Caller(), open, published);
    }
}
