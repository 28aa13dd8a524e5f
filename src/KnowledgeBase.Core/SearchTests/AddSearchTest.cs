using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>
/// Proposes a search as a test: a change of <c>search-tests.yml</c> that is reviewed and published like any other. What one person proposes while
/// their last proposal is still open joins it.
/// </summary>
public sealed class AddSearchTest(ChangeRequestLedger ledger, IChangeRequestRepository rows, IContentStore store, ReviewActs acts)
{
    /// <summary>Proposes it and asks for reviews.</summary>
    /// <param name="caller">A lead.</param>
    /// <param name="test">The test.</param>
    /// <param name="summary">What reviewers read in their list.</param>
    /// <param name="retryKey">Made once per page, so that sending it twice proposes it once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    public async Task<AddSearchTestOutcome> AddAsync(Caller caller, SearchTest test, string summary, Guid retryKey, CancellationToken cancellationToken)
    {
        if (!AccessPolicy.Allows(caller, new AccessRequest.OpenPage(SitePage.Team)))
        {
            return new AddSearchTestOutcome.Forbidden();
        }

        if (CardDataGuard.Inspect(test.Phrase) is { IsClean: false } found)
        {
            return new AddSearchTestOutcome.CardData(found.Findings);
        }

        var published = store.Published.Tree;
        if (!IsValid(test) || !LanguageCode.All.Any(language => published.Find(new EditionKey(test.Article, language)) is not null))
        {
            return new AddSearchTestOutcome.Invalid();
        }

        var open = await FindOpenAsync(caller, cancellationToken);
        var basedOn = open?.Content.Head ?? published.Revision;
        var tree = open is null ? published : await store.FindTreeAsync(basedOn, cancellationToken) ?? published;
        var text = tree.Find(SearchTestSet.Path) is { } blob ? await store.ReadTextAsync(blob, cancellationToken) ?? string.Empty : string.Empty;
        if (SearchTestReader.Read(text).Set.Find(test) is { } known)
        {
            return new AddSearchTestOutcome.Exists(known);
        }

        var number = open?.Request.Number ?? await ReserveAsync(retryKey, cancellationToken);
        var file = new FileChange(SearchTestSet.Path, Encoding.UTF8.GetBytes(SearchTestText.Add(text, test)));
        var save = new SaveRequest(number, basedOn, caller.Person, $"Test the search for {test.Article}", [file], retryKey);
        if (await store.SaveAsync(save, cancellationToken) is not SaveOutcome.Saved)
        {
            return new AddSearchTestOutcome.ChangedMeanwhile();
        }

        // One that is under review already takes the test without being submitted again.
        await acts.SubmitAsync(caller, number, summary, CancellationToken.None);
        return new AddSearchTestOutcome.Proposed(number);
    }

    private static bool IsValid(SearchTest test) =>
        !string.IsNullOrWhiteSpace(test.Phrase)
        && test.Phrase.Length <= SearchTest.MaxPhraseLength
        && !test.Phrase.Any(char.IsControl)
        && test.First is >= 1 and <= SearchTest.MaxFirst;

    private async Task<OpenedChangeRequest?> FindOpenAsync(Caller caller, CancellationToken cancellationToken)
    {
        var own = (await rows.ListOpenAsync(cancellationToken)).LastOrDefault(request =>
            request.Author.Id == caller.Person.Id && request.Files is [{ Path: SearchTestSet.Path }]);
        return own is null || await ledger.FindAsync(own.Number, cancellationToken) is not { Request.IsOpen: true, Content.IsBehind: false } opened ? null : opened;
    }

    private async Task<ChangeRequestNumber> ReserveAsync(Guid retryKey, CancellationToken cancellationToken)
    {
        var lines = await store.ListChangeRequestsAsync(cancellationToken);
        return await rows.ReserveNumberAsync(retryKey, lines.Count > 0 ? lines[^1] : default, cancellationToken);
    }
}
