using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Learning;

/// <summary>A phrase that people confirmed for an article, as it stands at one moment.</summary>
/// <param name="Article">The article.</param>
/// <param name="Key">Equal for phrases that say the same.</param>
/// <param name="Text">Its words as typed last.</param>
/// <param name="Language">Its language.</param>
/// <param name="State">Whether it helps to find the article.</param>
/// <param name="Strength">What its confirmations are worth now; see <see cref="LearningPolicy"/>.</param>
/// <param name="Confirmations">Who confirmed it, the latest first.</param>
public sealed record LearnedPhrase(
    ArticleId Article, string Key, string Text, Language Language, PhraseState State, double Strength, IReadOnlyList<Confirmation> Confirmations)
{
    /// <summary>When it was confirmed last.</summary>
    public DateTimeOffset LastAt => Confirmations[0].At;
}
