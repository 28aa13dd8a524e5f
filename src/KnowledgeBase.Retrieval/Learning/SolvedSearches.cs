using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Learning;

/// <summary>
/// Learns from people who say that an article solved what they had searched for: stores what they say, judges it, and has the index show it before
/// it answers. The database is the truth; the index is made from it at start and brought in step from time to time.
/// </summary>
public sealed class SolvedSearches(ILearningRepository rows, LearnedQueries learned, LiveCatalog catalog, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _showing = new(1, 1);

    /// <summary>Brings everything that is stored into the index, with today's strengths, and forgets what is too old to count.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await rows.ForgetAsync(time.GetUtcNow() - LearningPolicy.Lifetime, cancellationToken);
        await _showing.WaitAsync(cancellationToken);
        try
        {
            learned.Replace(LearnedQuery.Of(await JudgeAsync(article: null, cancellationToken)));
            await catalog.RefreshAsync(cancellationToken);
        }
        finally
        {
            _showing.Release();
        }
    }

    /// <summary>Takes note that an article solved a search. That the caller may read the article is for whoever asks to have checked.</summary>
    /// <param name="caller">Who says so.</param>
    /// <param name="article">The article.</param>
    /// <param name="query">What they had searched for, as it came back from their browser.</param>
    /// <param name="read">The language in which they read the article, which counts as the query's when its words do not tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ConfirmOutcome> ConfirmAsync(Caller caller, ArticleId article, string? query, Language read, CancellationToken cancellationToken)
    {
        if (CardDataGuard.Inspect(query) is { IsClean: false } found)
        {
            return new ConfirmOutcome.CardData(found.Findings);
        }

        if (!SolvedQuery.TryRead(query, out var solved))
        {
            return new ConfirmOutcome.NothingToLearn();
        }

        var now = time.GetUtcNow();
        if (await rows.CountAsync(caller.Person.Id, now - LearningPolicy.Period, cancellationToken) >= LearningPolicy.MaxPerPersonAndPeriod)
        {
            return new ConfirmOutcome.TooMany();
        }

        await rows.ConfirmAsync(
            new Confirmation
            {
                Article = article,
                Key = solved.Key,
                Text = solved.Text,
                Language = IndexLanguage.Of(TextLanguage.Guess(solved.Text, IndexLanguage.Of(read))),
                PersonId = caller.Person.Id,
                PersonName = caller.Person.DisplayName,
                ByReviewer = caller.Can(Capability.Review),
                At = now,
            },
            cancellationToken);
        var phrases = await ShowAsync(article);
        return new ConfirmOutcome.Confirmed(phrases.First(phrase => phrase.Key == solved.Key));
    }

    /// <summary>Every phrase that somebody confirmed, as it stands now, by article.</summary>
    public async Task<IReadOnlyList<LearnedPhrase>> ListAsync(CancellationToken cancellationToken) => await JudgeAsync(article: null, cancellationToken);

    /// <summary>What leads took away, the latest first.</summary>
    public Task<IReadOnlyList<RemovedPhrase>> ListRemovedAsync(CancellationToken cancellationToken) => rows.ListRemovedAsync(article: null, cancellationToken);

    /// <summary>Takes a phrase from an article, for as long as nobody allows it again.</summary>
    /// <returns><see langword="false"/> when nobody ever confirmed such a phrase.</returns>
    public async Task<bool> RemoveAsync(Caller caller, ArticleId article, string key, CancellationToken cancellationToken)
    {
        var confirmations = await rows.ListAsync(article, cancellationToken);
        if (confirmations.Where(row => row.Key == key).MaxBy(row => row.At) is not { } latest)
        {
            return false;
        }

        await rows.RemoveAsync(
            new RemovedPhrase
            {
                Article = article,
                Key = key,
                Text = latest.Text,
                PersonId = caller.Person.Id,
                PersonName = caller.Person.DisplayName,
                At = time.GetUtcNow(),
            },
            cancellationToken);
        await ShowAsync(article);
        return true;
    }

    /// <summary>Allows a phrase again that was taken away.</summary>
    public async Task AllowAsync(ArticleId article, string key, CancellationToken cancellationToken)
    {
        await rows.AllowAsync(article, key, cancellationToken);
        await ShowAsync(article);
    }

    /// <inheritdoc/>
    public void Dispose() => _showing.Dispose();

    // Reading and showing are one step, so that of two confirmations at once the later one shows both. What is stored is shown, whether or not
    // the caller still waits for it.
    private async Task<IReadOnlyList<LearnedPhrase>> ShowAsync(ArticleId article)
    {
        await _showing.WaitAsync(CancellationToken.None);
        try
        {
            var phrases = await JudgeAsync(article, CancellationToken.None);
            learned.Replace(article, LearnedQuery.Of(phrases));
            await catalog.RefreshAsync(CancellationToken.None);
            return phrases;
        }
        finally
        {
            _showing.Release();
        }
    }

    private async Task<List<LearnedPhrase>> JudgeAsync(ArticleId? article, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var removed = (await rows.ListRemovedAsync(article, cancellationToken)).ToLookup(phrase => phrase.Article, phrase => phrase.Key);
        return [.. (await rows.ListAsync(article, cancellationToken))
            .GroupBy(confirmation => confirmation.Article)
            .OrderBy(own => own.Key)
            .SelectMany(own => LearningPolicy.Judge([.. own], removed[own.Key].ToHashSet(StringComparer.Ordinal), now))];
    }
}
