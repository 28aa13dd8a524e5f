namespace KnowledgeBase.Web.Features.Differences;

/// <summary>A run of items with the same fate.</summary>
/// <param name="Change">That fate.</param>
/// <param name="Before">Where the run begins in the older sequence, or would stand there; from 0.</param>
/// <param name="After">Where the run begins in the newer sequence, or would stand there; from 0.</param>
/// <param name="Count">How many items it has; at least 1.</param>
internal readonly record struct SequenceStep(SequenceChange Change, int Before, int After, int Count);
