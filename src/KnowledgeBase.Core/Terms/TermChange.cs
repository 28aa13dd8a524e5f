namespace KnowledgeBase.Core.Terms;

/// <summary>What becomes of one term of a glossary.</summary>
/// <param name="Before">The term as it stands; <see langword="null"/> for a new one.</param>
/// <param name="After">The term as it shall be; <see langword="null"/> when it goes.</param>
public sealed record TermChange(Term? Before, Term? After);
