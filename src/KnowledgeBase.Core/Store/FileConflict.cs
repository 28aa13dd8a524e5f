namespace KnowledgeBase.Core.Store;

/// <summary>Both texts of a file that two people changed in the same place.</summary>
/// <param name="Path">From the content root.</param>
/// <param name="Yours">What the writer sent; <see langword="null"/> when it removes the file.</param>
/// <param name="Theirs">What stands there now; <see langword="null"/> when it was removed.</param>
/// <param name="Marked">The merged text, the places in question between conflict marks.</param>
public sealed record FileConflict(string Path, string? Yours, string? Theirs, string Marked);
