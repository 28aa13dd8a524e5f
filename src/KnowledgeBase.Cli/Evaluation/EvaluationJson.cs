using System.Text.Json.Serialization;
using KnowledgeBase.Retrieval.Searching;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>The JSON of <c>kb eval</c>, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PassageRow))]
[JsonSerializable(typeof(QueryRow))]
[JsonSerializable(typeof(EvaluationFigures))]
[JsonSerializable(typeof(SearchResponse))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
