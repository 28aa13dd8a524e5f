using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Terms;

/// <summary>What reading <c>glossary.yml</c> gave.</summary>
/// <param name="Glossary">Every term that could be read.</param>
/// <param name="Faults">What was wrong, by line; empty for a sound file.</param>
public sealed record GlossaryReading(Glossary Glossary, IReadOnlyList<TextFault> Faults);
