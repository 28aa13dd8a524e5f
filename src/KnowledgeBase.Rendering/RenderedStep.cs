namespace KnowledgeBase.Rendering;

/// <summary>A rendered step.</summary>
/// <param name="Number">The number that readers see.</param>
/// <param name="Anchor">Its anchor, <c>step-3</c>.</param>
/// <param name="Text">The words of the step itself, without what is nested in it.</param>
public sealed record RenderedStep(int Number, string Anchor, string Text);
