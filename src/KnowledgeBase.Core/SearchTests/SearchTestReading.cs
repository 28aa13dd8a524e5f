using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>What reading <c>search-tests.yml</c> gave.</summary>
/// <param name="Set">Every test that could be read.</param>
/// <param name="Faults">What was wrong, by line; empty for a sound file.</param>
public sealed record SearchTestReading(SearchTestSet Set, IReadOnlyList<TextFault> Faults);
