using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Learning;

/// <summary>A query that an article resolved, as people who may say so confirmed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Language">The language of the query.</param>
/// <param name="Text">As typed.</param>
public sealed record LearnedQuery(ArticleId Article, Language Language, string Text);
