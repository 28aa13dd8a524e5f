namespace KnowledgeBase.Rendering.Limits;

/// <summary>Leaves Markdig's renderer, which has no other way out, when the page grows too long; caught where rendering began.</summary>
public sealed class OutputTooLongException() : Exception("The page that the text makes is too long.");
