namespace KnowledgeBase.Core.Flows;

/// <summary>A decision tree: the first question is where it starts.</summary>
/// <param name="Questions">Its questions in the order of the text.</param>
public sealed record Flow(IReadOnlyList<FlowQuestion> Questions)
{
    /// <summary>The most questions on any way through a flow.</summary>
    public const int MaxDepth = 7;

    /// <summary>The question of a number, or <see langword="null"/>.</summary>
    public FlowQuestion? Find(int number) => Questions.FirstOrDefault(question => question.Number == number);
}
