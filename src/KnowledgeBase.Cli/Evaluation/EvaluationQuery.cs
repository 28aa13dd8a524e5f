using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>A query to measure.</summary>
/// <param name="Id">Its name in a TREC run.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Relevant">The groups that answer it; none if it only measures speed.</param>
/// <param name="Language">The language to prefer.</param>
/// <param name="AnyCounts">Whether all groups in <paramref name="Relevant"/> count as one at the best rank.</param>
internal sealed record EvaluationQuery(string Id, string Text, IReadOnlyList<string> Relevant, SearchLanguage Language, bool AnyCounts);
