using KnowledgeBase.Core.Checking.Prose;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>The tests of one state of <c>search-tests.yml</c>: immutable.</summary>
/// <param name="Tests">The tests in the order of the file.</param>
public sealed record SearchTestSet(IReadOnlyList<SearchTest> Tests)
{
    /// <summary>The file, from the content root.</summary>
    public const string Path = "search-tests.yml";

    /// <summary>No tests.</summary>
    public static SearchTestSet Empty { get; } = new([]);

    /// <summary>The test of the same words in the same language, or <see langword="null"/>.</summary>
    public SearchTest? Find(SearchTest test) =>
        Tests.FirstOrDefault(other => other.Language == test.Language && Words.Fold(other.Phrase) == Words.Fold(test.Phrase));
}
