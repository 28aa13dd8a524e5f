namespace KnowledgeBase.Web.Features.Editing;

/// <summary>The preview of a text.</summary>
/// <param name="Html">The text as readers will see it, notes for reviewers included; <see langword="null"/> when it is refused.</param>
/// <param name="Refusal">Why it is refused, as a sentence.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">The summary.</param>
public sealed record PreviewView(string? Html, string? Refusal, IReadOnlyList<FaultView> Faults, string? Title, string? Summary);
