namespace KnowledgeBase.Core.Checking;

/// <summary>What rules may look at.</summary>
/// <param name="Content">The content.</param>
/// <param name="Day">The day on which it is to be shown, Mexico City.</param>
internal sealed record CheckContext(ContentSnapshot Content, DateOnly Day);
