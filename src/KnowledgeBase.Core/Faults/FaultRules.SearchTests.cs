namespace KnowledgeBase.Core.Faults;

/// <content>The search tests.</content>
public static partial class FaultRules
{
    /// <summary>A phrase is tested twice.</summary>
    public static FaultRule SearchTestTwice { get; } = new("search-test-twice", FaultSeverity.Error, "phrase", "line");

    /// <summary>A test asks for no place that there is.</summary>
    public static FaultRule SearchTestFirst { get; } = new("search-test-first", FaultSeverity.Error, "highest");

    /// <summary>A test expects an article that does not exist.</summary>
    public static FaultRule SearchTestArticle { get; } = new("search-test-article", FaultSeverity.Error, "article");

    /// <summary>The search shows the article further down than the test expects. Publishing it is the reviewer's decision.</summary>
    public static FaultRule SearchTestPlace { get; } = new("search-test-place", FaultSeverity.Warning, "phrase", "article", "first", "place");

    /// <summary>The search does not show the article among the first that anybody looks at.</summary>
    public static FaultRule SearchTestLost { get; } = new("search-test-lost", FaultSeverity.Warning, "phrase", "article", "first");
}
