namespace KnowledgeBase.Core.Checking;

/// <summary>A file to check.</summary>
/// <param name="Path">From the content root, with <c>/</c>.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ContentEntry(string Path, ReadOnlyMemory<byte> Bytes);
