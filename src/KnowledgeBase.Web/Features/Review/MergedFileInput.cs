namespace KnowledgeBase.Web.Features.Review;

/// <summary>A file merged by hand.</summary>
public sealed class MergedFileInput
{
    /// <summary>Which file of the change request.</summary>
    public string? Path { get; set; }

    /// <summary>Its whole text.</summary>
    public string? Text { get; set; }
}
