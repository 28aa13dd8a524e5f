namespace KnowledgeBase.Web.Features.Team;

/// <summary>The fields of the form that keeps a search as a test.</summary>
public sealed class SearchTestInput
{
    /// <summary>The words.</summary>
    public string? Phrase { get; set; }

    /// <summary>Their language.</summary>
    public string? Lang { get; set; }

    /// <summary>The article that they have to find.</summary>
    public string? Article { get; set; }

    /// <summary>Among how many first hits.</summary>
    public int First { get; set; }

    /// <summary>Made once per page.</summary>
    public Guid RetryKey { get; set; }
}
