using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Learning;

/// <summary>The stored confirmations, and what leads took away.</summary>
public interface ILearningRepository
{
    /// <summary>Stores a confirmation; an earlier one by the same person for the same article and key is renewed.</summary>
    Task ConfirmAsync(Confirmation confirmation, CancellationToken cancellationToken);

    /// <summary>How many confirmations a person made or renewed since an instant.</summary>
    Task<int> CountAsync(UserId person, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The confirmations of an article, or of all.</summary>
    Task<IReadOnlyList<Confirmation>> ListAsync(ArticleId? article, CancellationToken cancellationToken);

    /// <summary>What was taken from an article, or from all, the latest first.</summary>
    Task<IReadOnlyList<RemovedPhrase>> ListRemovedAsync(ArticleId? article, CancellationToken cancellationToken);

    /// <summary>Takes a phrase away; one that is away already stays as it is.</summary>
    Task RemoveAsync(RemovedPhrase phrase, CancellationToken cancellationToken);

    /// <summary>Allows a phrase again that was taken away.</summary>
    Task AllowAsync(ArticleId article, string key, CancellationToken cancellationToken);

    /// <summary>Forgets confirmations that were made and last renewed before an instant.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
