namespace KnowledgeBase.Web.Features.Differences;

/// <summary>A piece of a line.</summary>
/// <param name="Text">The words.</param>
/// <param name="Changed">Whether they are what makes the line differ.</param>
public sealed record TextRun(string Text, bool Changed);
