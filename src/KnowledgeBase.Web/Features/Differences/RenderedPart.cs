namespace KnowledgeBase.Web.Features.Differences;

/// <summary>Consecutive blocks of a rendered difference, shown or folded away.</summary>
/// <param name="IsSame">Whether nothing changed here.</param>
/// <param name="IsFolded">Whether nothing changed here and the blocks are too many to show.</param>
/// <param name="Blocks">How many blocks it holds.</param>
/// <param name="Html">The blocks; has passed the allow-list.</param>
public sealed record RenderedPart(bool IsSame, bool IsFolded, int Blocks, string Html);
