namespace KnowledgeBase.Web.Features.Differences;

/// <summary>A line of a source difference.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Before">Its number in the older text, from 1; <see langword="null"/> when it is not there.</param>
/// <param name="After">Its number in the newer text, from 1; <see langword="null"/> when it is not there.</param>
/// <param name="Runs">Its words.</param>
public sealed record SourceLine(SequenceChange Change, int? Before, int? After, IReadOnlyList<TextRun> Runs);
