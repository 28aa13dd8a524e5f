using System.Globalization;

namespace KnowledgeBase.Core.Flows;

/// <summary>One question of a flow.</summary>
/// <param name="Number">The number that its heading carries, or 0 when it has none.</param>
/// <param name="Text">The question without its number.</param>
/// <param name="Answers">Its answers in order.</param>
/// <param name="Line">Its heading's line, from 1.</param>
public sealed record FlowQuestion(int Number, string Text, IReadOnlyList<FlowAnswer> Answers, int Line)
{
    /// <summary>The question's anchor, <c>q-2</c>.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"q-{Number}");
}
