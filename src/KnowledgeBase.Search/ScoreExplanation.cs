namespace KnowledgeBase.Search;

/// <summary>A part of a score with the parts that it is made of.</summary>
/// <param name="Description">What this part is, in English, such as <c>term aclar in es (idf 3.21)</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Details">What it is made of.</param>
public sealed record ScoreExplanation(string Description, double Value, IReadOnlyList<ScoreExplanation> Details);
