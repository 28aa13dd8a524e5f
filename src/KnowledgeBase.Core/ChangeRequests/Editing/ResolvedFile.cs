namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>A file that a person merged by hand.</summary>
/// <param name="Path">From the content root.</param>
/// <param name="Text">The whole text, without marks.</param>
public sealed record ResolvedFile(string Path, string Text);
