namespace KnowledgeBase.Core.Articles;

/// <summary>Where a template has a section.</summary>
/// <param name="Order">Its place among the template's sections, from 1.</param>
/// <param name="Required">Whether an article of the kind must have it.</param>
public readonly record struct SectionPlace(int Order, bool Required);
