using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>A new article to begin.</summary>
/// <param name="Caller">Who begins it.</param>
/// <param name="Kind">Its kind, which decides the template.</param>
/// <param name="Language">The language of its first edition.</param>
/// <param name="Topic">One of <see cref="Topics.All"/>.</param>
/// <param name="Title">Its title; the file's name is made from it once.</param>
/// <param name="RetryKey">Made once per page, so that sending it twice begins one article.</param>
public sealed record StartNewArticleCommand(Caller Caller, ArticleKind Kind, Language Language, string Topic, string Title, Guid RetryKey);
