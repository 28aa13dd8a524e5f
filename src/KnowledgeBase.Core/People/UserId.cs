namespace KnowledgeBase.Core.People;

/// <summary>The opaque, lasting id of an account; it stands in commits as <c>{id}@users.invalid</c>.</summary>
/// <param name="Value">Letters, digits and hyphens, 1 to 64.</param>
public readonly record struct UserId(string Value)
{
    /// <summary>The id as it is stored.</summary>
    public override string ToString() => Value;
}
