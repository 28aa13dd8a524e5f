using KnowledgeBase.Core.SearchTests;

namespace KnowledgeBase.Retrieval.SearchTests;

/// <summary>A test that a change makes fail, or that fails as the change proposes it.</summary>
/// <param name="Test">The test.</param>
/// <param name="Before">Where its article stands in today's search, from 1; <see langword="null"/> when not among the first <see cref="SearchTest.MaxFirst"/>.</param>
/// <param name="After">Where it would stand.</param>
public sealed record SearchTestDrop(SearchTest Test, int? Before, int? After);
