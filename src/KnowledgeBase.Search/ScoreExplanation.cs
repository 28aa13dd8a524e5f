namespace KnowledgeBase.Search;

/// <summary>A part of a score with the parts that it is made of.</summary>
/// <param name="Part">What this part stands for.</param>
/// <param name="Value">Its value.</param>
/// <param name="Details">What it is made of.</param>
public sealed record ScoreExplanation(ScorePart Part, double Value, IReadOnlyList<ScoreExplanation> Details)
{
    /// <summary>What a sentence about this part names, in the order that <see cref="ScorePart"/> says.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
