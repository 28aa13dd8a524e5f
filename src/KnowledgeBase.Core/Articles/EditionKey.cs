namespace KnowledgeBase.Core.Articles;

/// <summary>What identifies an edition: the article and the language.</summary>
/// <param name="Id">The article.</param>
/// <param name="Language">The edition's language.</param>
public readonly record struct EditionKey(ArticleId Id, Language Language)
{
    /// <summary>The written form, <c>KB-0002.es</c>.</summary>
    public override string ToString() => $"{Id}.{LanguageCode.Of(Language)}";
}
