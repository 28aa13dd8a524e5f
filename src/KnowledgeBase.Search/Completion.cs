namespace KnowledgeBase.Search;

/// <summary>A way to finish what is being typed.</summary>
/// <param name="Text">A title or a phrase of a visible document.</param>
/// <param name="Group">The group that it leads to.</param>
public sealed record Completion(string Text, string Group);
