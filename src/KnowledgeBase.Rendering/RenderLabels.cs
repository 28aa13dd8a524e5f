namespace KnowledgeBase.Rendering;

/// <summary>The words of the interface that stand inside rendered text, in the reader's language.</summary>
/// <param name="Copy">On the button that copies words to say.</param>
/// <param name="MissingArticle">Told of a link to an article that does not exist or that the reader may not see.</param>
public sealed record RenderLabels(string Copy, string MissingArticle)
{
    /// <summary>The words in Spanish.</summary>
    public static RenderLabels Spanish { get; } = new("Copiar", "Artículo no disponible");

    /// <summary>The words in English.</summary>
    public static RenderLabels English { get; } = new("Copy", "Article not available");
}
