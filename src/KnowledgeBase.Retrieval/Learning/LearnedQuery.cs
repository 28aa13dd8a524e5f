using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;

namespace KnowledgeBase.Retrieval.Learning;

/// <summary>A query that an article resolved, as people who may say so confirmed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Language">The language of the query.</param>
/// <param name="Text">As typed.</param>
/// <param name="Strength">What its confirmations are worth now; see <see cref="LearningPolicy"/>.</param>
public sealed record LearnedQuery(ArticleId Article, Language Language, string Text, double Strength)
{
    /// <summary>What phrases teach, the earliest first: those that are learned.</summary>
    /// <param name="phrases">The phrases as <see cref="LearningPolicy"/> judged them.</param>
    public static IEnumerable<LearnedQuery> Of(IEnumerable<LearnedPhrase> phrases) => phrases
        .Where(phrase => phrase.State == PhraseState.Learned)
        .OrderBy(phrase => phrase.LastAt)
        .ThenBy(phrase => phrase.Key, StringComparer.Ordinal)
        .Select(phrase => new LearnedQuery(phrase.Article, phrase.Language, phrase.Text, phrase.Strength));
}
