namespace KnowledgeBase.Search;

/// <summary>A language that the engine can analyse.</summary>
public enum SearchLanguage
{
    /// <summary>Spanish, the language of most callers.</summary>
    Spanish,

    /// <summary>English.</summary>
    English,
}
