using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Incoming;

/// <summary>Makes a push from outside a change request like any other.</summary>
public sealed class AdoptPush(ChangeRequestLedger ledger, IChangeRequestRepository rows, IContentStore store)
{
    /// <summary>Gives the push a number, its line and its row. Repeated after a crash, it goes on where it was with the same number.</summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; the push waits where it is.</exception>
    public async Task<ChangeRequestNumber> AdoptAsync(IncomingChange change, CancellationToken cancellationToken)
    {
        var lines = await store.ListChangeRequestsAsync(cancellationToken);
        var number = await rows.ReserveNumberAsync(KeyOf(change.Head), lines.Count > 0 ? lines[^1] : default, cancellationToken);
        await store.AdoptIncomingAsync(number, change, cancellationToken);
        await ledger.FindAsync(number, cancellationToken);
        return number;
    }

    /// <summary>The same push always wishes with the same key.</summary>
    private static Guid KeyOf(RevisionId head) => Guid.ParseExact(head.Value[..32], "N");
}
