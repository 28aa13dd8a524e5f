using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>
/// The change request that somebody has open on one file that all share, such as the glossary: what they propose next joins it, so that reviewers have one
/// change to look at and not ten.
/// </summary>
public sealed class OwnFileChange(ChangeRequestLedger ledger, IChangeRequestRepository rows, IContentStore store, ReviewActs acts)
{
    /// <summary>The last one of theirs that touches nothing but the file, or <see langword="null"/>.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="path">The file, from the content root.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OpenedChangeRequest?> FindOpenAsync(Caller caller, string path, CancellationToken cancellationToken)
    {
        var own = (await rows.ListOpenAsync(cancellationToken)).LastOrDefault(request =>
            request.Author.Id == caller.Person.Id && request.Files is [{ Path: var only }] && only == path);
        return own is not null && await ledger.FindAsync(own.Number, cancellationToken) is { Request.IsOpen: true } opened ? opened : null;
    }

    /// <summary>Saves the file and asks for reviews; what is under review already takes the text without being submitted again.</summary>
    /// <param name="caller">The writer.</param>
    /// <param name="joined">Their open change request; <see langword="null"/> begins one.</param>
    /// <param name="basedOn">The revision that the text was made from.</param>
    /// <param name="file">The file.</param>
    /// <param name="message">One line for the history.</param>
    /// <param name="summary">What reviewers read in their list.</param>
    /// <param name="retryKey">Made once per page, so that sending it twice proposes it once.</param>
    /// <param name="cancellationToken">Gives up, as long as nothing is saved.</param>
    /// <returns>The change request; <see langword="null"/> when somebody saved at the same moment and it has to be tried again on what they left.</returns>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public async Task<ChangeRequestNumber?> ProposeAsync(
        Caller caller, OpenedChangeRequest? joined, RevisionId basedOn, FileChange file, string message, string summary, Guid retryKey, CancellationToken cancellationToken)
    {
        var number = joined?.Request.Number ?? await ReserveAsync(retryKey, cancellationToken);
        var save = new SaveRequest(number, basedOn, caller.Person, message, [file], retryKey);
        if (await store.SaveAsync(save, cancellationToken) is not SaveOutcome.Saved)
        {
            return null;
        }

        await acts.SubmitAsync(caller, number, summary, CancellationToken.None);
        return number;
    }

    /// <summary>Closes one in which nothing is left to review, because its author took back what they had proposed.</summary>
    /// <returns>Whether it was so.</returns>
    public async Task<bool> CloseIfEmptyAsync(Caller caller, ChangeRequestNumber number)
    {
        var isEmpty = await ledger.FindAsync(number, CancellationToken.None) is { Content.Files.Count: 0 };
        if (isEmpty)
        {
            await acts.WithdrawAsync(caller, number, CancellationToken.None);
        }

        return isEmpty;
    }

    private async Task<ChangeRequestNumber> ReserveAsync(Guid retryKey, CancellationToken cancellationToken)
    {
        var lines = await store.ListChangeRequestsAsync(cancellationToken);
        return await rows.ReserveNumberAsync(retryKey, lines.Count > 0 ? lines[^1] : default, cancellationToken);
    }
}
