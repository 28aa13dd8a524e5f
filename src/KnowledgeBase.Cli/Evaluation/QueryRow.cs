namespace KnowledgeBase.Cli.Evaluation;

/// <summary>A query with the ids of the passages that answer it; none in rows that only measure speed.</summary>
internal sealed record QueryRow(string Id, string Text, IReadOnlyList<string> Relevant, string? Lang);
