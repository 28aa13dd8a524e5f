namespace KnowledgeBase.Cli.Evaluation;

/// <summary>A passage to index.</summary>
internal sealed record PassageRow(string Id, string? Title, string? Text, string? Lang);
