namespace KnowledgeBase.Core.Checking;

/// <summary>A file that is neither an edition nor YAML: checks look at its name and size alone.</summary>
/// <param name="Path">From the content root.</param>
/// <param name="Size">In bytes.</param>
public sealed record CheckedFile(string Path, long Size);
