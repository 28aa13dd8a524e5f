namespace KnowledgeBase.Core.Parameters;

/// <summary>A value from the day it takes effect.</summary>
/// <param name="From">The first day, Mexico City.</param>
/// <param name="Value">The value.</param>
public sealed record DatedValue(DateOnly From, ParameterValue Value);
