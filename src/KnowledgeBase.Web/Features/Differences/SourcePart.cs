namespace KnowledgeBase.Web.Features.Differences;

/// <summary>Consecutive lines of a source difference, shown or folded away.</summary>
/// <param name="IsFolded">Whether nothing changed here and the lines are too many to show.</param>
/// <param name="Lines">The lines.</param>
public sealed record SourcePart(bool IsFolded, IReadOnlyList<SourceLine> Lines);
