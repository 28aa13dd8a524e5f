namespace KnowledgeBase.Core.Flows;

/// <summary>One answer to a question.</summary>
/// <param name="Label">The answer's words; empty when the author gave none in bold.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record FlowAnswer(string Label, FlowTarget Target, int Line);
