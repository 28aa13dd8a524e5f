using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Catalog;

/// <summary>An edition as it is published now.</summary>
/// <param name="Path">Its file, from the content root.</param>
/// <param name="Blob">Its text.</param>
/// <param name="FrontMatter">What it says of itself.</param>
public sealed record PublishedEdition(string Path, BlobId Blob, FrontMatter FrontMatter)
{
    /// <summary>Its address in the site.</summary>
    public string Url { get; } = ArticleUrl.Of(FrontMatter);
}
