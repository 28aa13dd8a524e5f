namespace KnowledgeBase.Core.Faults;

/// <content>Links and images.</content>
public static partial class FaultRules
{
    /// <summary>A link leads to an address that is not allowed.</summary>
    public static FaultRule LinkRefused { get; } = new("link-refused", FaultSeverity.Error, "target");

    /// <summary>A link has no text.</summary>
    public static FaultRule LinkEmpty { get; } = new("link-empty", FaultSeverity.Error, "target");

    /// <summary>A link leads to an article that does not exist.</summary>
    public static FaultRule LinkArticleMissing { get; } = new("link-article-missing", FaultSeverity.Error, "article");

    /// <summary>A link leads to an anchor that its article does not have.</summary>
    public static FaultRule LinkAnchorMissing { get; } = new("link-anchor-missing", FaultSeverity.Error, "anchor");

    /// <summary>A link leads to an article that some readers may not see.</summary>
    public static FaultRule LinkAboveAudience { get; } = new("link-above-audience", FaultSeverity.Warning, "article");

    /// <summary>The article leads to too few others.</summary>
    public static FaultRule LinkFew { get; } = new("link-few", FaultSeverity.Warning, "count", "minimum");

    /// <summary>No other article leads to this one.</summary>
    public static FaultRule ArticleOrphan { get; } = new("article-orphan", FaultSeverity.Warning, "article");

    /// <summary>An image is not one of the article's own files.</summary>
    public static FaultRule ImageRefused { get; } = new("image-refused", FaultSeverity.Error, "target", "folder");

    /// <summary>An image's file does not exist.</summary>
    public static FaultRule ImageMissing { get; } = new("image-missing", FaultSeverity.Error, "path");

    /// <summary>An image's file is too large.</summary>
    public static FaultRule ImageTooLarge { get; } = new("image-too-large", FaultSeverity.Error, "path", "bytes", "limit");

    /// <summary>An article's file has a name or a type that is not allowed.</summary>
    public static FaultRule ImageName { get; } = new("image-name", FaultSeverity.Error, "path");

    /// <summary>No edition shows the image.</summary>
    public static FaultRule ImageUnused { get; } = new("image-unused", FaultSeverity.Warning, "path");

    /// <summary>An image has no text that says what it shows.</summary>
    public static FaultRule ImageText { get; } = new("image-text", FaultSeverity.Error, "target");
}
