namespace KnowledgeBase.Rendering.Extensions.Lists;

/// <summary>What a list is in an article; the section that it stands in decides.</summary>
internal enum ListRole
{
    /// <summary>A list like any other.</summary>
    Plain,

    /// <summary>Numbered steps.</summary>
    Steps,

    /// <summary>The answers to a question of a flow.</summary>
    Answers,
}
