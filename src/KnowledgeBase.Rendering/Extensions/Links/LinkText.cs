using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Rendering.Extensions.Links;

/// <summary>What a link without a text of its own shows.</summary>
internal static class LinkText
{
    /// <summary>The article's title, or its id where the reader may not see it; <see langword="null"/> for other targets.</summary>
    public static string? Default(LinkTarget target, RenderContext context) => target switch
    {
        LinkTarget.ToArticle article => context.FindArticle(article.Article)?.Title ?? article.Article.ToString(),
        _ => null,
    };
}
