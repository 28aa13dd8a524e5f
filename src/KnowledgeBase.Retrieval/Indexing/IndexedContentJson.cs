using System.Text.Json.Serialization;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>The JSON that is kept with the index, generated at build time.</summary>
[JsonSerializable(typeof(IndexedContent))]
internal sealed partial class IndexedContentJson : JsonSerializerContext;
