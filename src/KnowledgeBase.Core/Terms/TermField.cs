namespace KnowledgeBase.Core.Terms;

/// <summary>A field in which somebody writes a part of a term.</summary>
public enum TermField
{
    /// <summary>The term in Spanish.</summary>
    Spanish,

    /// <summary>The term in English.</summary>
    English,

    /// <summary>How sure its phrases are.</summary>
    Weight,

    /// <summary>What is said for it in Spanish.</summary>
    SpanishPhrases,

    /// <summary>What is said for it in English.</summary>
    EnglishPhrases,

    /// <summary>What is said in Spanish for it and for other terms.</summary>
    SpanishAmbiguous,

    /// <summary>What is said in English for it and for other terms.</summary>
    EnglishAmbiguous,
}
