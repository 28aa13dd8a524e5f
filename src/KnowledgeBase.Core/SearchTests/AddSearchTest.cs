using System.Text;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>
/// Proposes a search as a test: a change of <c>search-tests.yml</c> that is reviewed and published like any other. What one person proposes while
/// their last proposal is still open joins it.
/// </summary>
public sealed class AddSearchTest(OwnFileChange own, IContentStore store)
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

        // One that is behind what is published has to be merged first; until then a change request of its own takes the test.
        var open = await own.FindOpenAsync(caller, SearchTestSet.Path, cancellationToken);
        open = open is { Content.IsBehind: true } ? null : open;
        var basedOn = open?.Content.Head ?? published.Revision;
        var tree = open is null ? published : await store.FindTreeAsync(basedOn, cancellationToken) ?? published;
        var text = tree.Find(SearchTestSet.Path) is { } blob ? await store.ReadTextAsync(blob, cancellationToken) ?? string.Empty : string.Empty;
        if (SearchTestReader.Read(text).Set.Find(test) is { } known)
        {
            return new AddSearchTestOutcome.Exists(known);
        }

        var file = new FileChange(SearchTestSet.Path, Encoding.UTF8.GetBytes(SearchTestText.Add(text, test)));
        return await own.ProposeAsync(caller, open, basedOn, file, $"Test the search for {test.Article}", summary, retryKey, cancellationToken) is { } number
            ? new AddSearchTestOutcome.Proposed(number)
            : new AddSearchTestOutcome.ChangedMeanwhile();
    }

    private static bool IsValid(SearchTest test) =>
        !string.IsNullOrWhiteSpace(test.Phrase)
        && test.Phrase.Length <= SearchTest.MaxPhraseLength
        && !test.Phrase.Any(char.IsControl)
        && test.First is >= 1 and <= SearchTest.MaxFirst;
}
