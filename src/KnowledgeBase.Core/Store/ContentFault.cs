namespace KnowledgeBase.Core.Store;

/// <summary>Why a file that came from outside is not taken.</summary>
/// <param name="Kind">The rule that it breaks.</param>
/// <param name="Path">The file, as it was pushed; <see langword="null"/> when the push as a whole is at fault. Not to be trusted: encode it.</param>
/// <param name="Detail">What a rule of the content said, for people who know the format; empty for the store's own rules.</param>
public sealed record ContentFault(ContentFaultKind Kind, string? Path, string Detail = "");
