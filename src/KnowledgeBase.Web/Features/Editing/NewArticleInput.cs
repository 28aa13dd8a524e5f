namespace KnowledgeBase.Web.Features.Editing;

/// <summary>The fields of the form for a new article.</summary>
public sealed class NewArticleInput
{
    /// <summary>The kind's name in lower case.</summary>
    public string? Kind { get; set; }

    /// <summary>The language's code.</summary>
    public string? Language { get; set; }

    /// <summary>The topic's name.</summary>
    public string? Topic { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>Made once per page.</summary>
    public Guid RetryKey { get; set; }
}
