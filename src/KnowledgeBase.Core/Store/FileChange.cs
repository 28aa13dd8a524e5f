namespace KnowledgeBase.Core.Store;

/// <summary>A file to save.</summary>
/// <param name="Path">From the content root; made by the server, never by a user.</param>
/// <param name="Content">The new content, UTF-8 for texts; <see langword="null"/> removes the file.</param>
public sealed record FileChange(string Path, byte[]? Content);
