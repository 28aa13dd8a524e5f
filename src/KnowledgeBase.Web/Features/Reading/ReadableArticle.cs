using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>An edition, opened by somebody who may read it.</summary>
/// <param name="FrontMatter">What it says of itself.</param>
/// <param name="Source">Its text.</param>
/// <param name="Rendering">Its text as HTML, or why it cannot be shown.</param>
/// <param name="Revision">The publication that brought this text.</param>
/// <param name="IsCurrent">Whether this is what is published now.</param>
/// <param name="Day">The day whose figures it shows, Mexico City.</param>
/// <param name="Languages">The languages in which the article can be read now.</param>
/// <param name="IsBehindSource">Whether it is a translation of an older text than the source edition's.</param>
public sealed record ReadableArticle(
    FrontMatter FrontMatter,
    EditionSource Source,
    RenderOutcome Rendering,
    PublishedRevision Revision,
    bool IsCurrent,
    DateOnly Day,
    IReadOnlyList<Language> Languages,
    bool IsBehindSource);
