namespace KnowledgeBase.Web.Features.Differences;

/// <summary>A field of the front matter that differs, as people read it.</summary>
/// <param name="Name">The field's name in the language of the interface.</param>
/// <param name="Before">Its older value; <see langword="null"/> when there is none.</param>
/// <param name="After">Its newer value; <see langword="null"/> when there is none.</param>
public sealed record FieldDifference(string Name, string? Before, string? After);
