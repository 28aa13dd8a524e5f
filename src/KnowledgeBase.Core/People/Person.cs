namespace KnowledgeBase.Core.People;

/// <summary>A person as others see them in history and reviews.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayName">The name to show; 1 to 80 characters, no line breaks and no angle brackets.</param>
public sealed record Person(UserId Id, string DisplayName);
