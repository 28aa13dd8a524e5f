using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Parameters;

/// <summary>What reading <c>parameters.yml</c> gave.</summary>
/// <param name="Table">Every parameter that could be read.</param>
/// <param name="Faults">What was wrong with the others, by line; empty for a sound file.</param>
public sealed record ParameterTableReading(ParameterTable Table, IReadOnlyList<TextFault> Faults);
