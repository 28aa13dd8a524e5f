namespace KnowledgeBase.Core.Articles;

/// <summary>A language that editions are written in. Spanish is the source, English follows it.</summary>
public enum Language
{
    /// <summary>Spanish, code <c>es</c>.</summary>
    Spanish,

    /// <summary>English, code <c>en</c>.</summary>
    English,
}
