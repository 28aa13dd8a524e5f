using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Checking;

/// <summary>A word or phrase that texts avoid.</summary>
/// <param name="Word">The word or phrase; accents and case do not matter.</param>
/// <param name="Language">The language of the texts that avoid it.</param>
/// <param name="Instead">What to write instead, told to the author.</param>
public sealed record ForbiddenWord(string Word, Language Language, string Instead);
