namespace KnowledgeBase.Cli.Evaluation;

/// <summary>What <c>kb eval</c> prints. Quality is the mean over queries that have an answer; times are in milliseconds.</summary>
internal sealed record EvaluationFigures
{
    public required int Queries { get; init; }

    public required int Documents { get; init; }

    public required double Ndcg10 { get; init; }

    public required double Mrr10 { get; init; }

    public required double Recall10 { get; init; }

    public required double Success1 { get; init; }

    public required double Success3 { get; init; }

    public required double Success5 { get; init; }

    public required double DocumentsPerSecond { get; init; }

    public required long IndexBytes { get; init; }

    public required double P50Ms { get; init; }

    public required double P95Ms { get; init; }

    public required double P99Ms { get; init; }

    public required double QueriesPerSecond1 { get; init; }

    public required double QueriesPerSecond2 { get; init; }
}
