namespace KnowledgeBase.Search;

/// <summary>
/// An opaque right, such as <c>tier1</c>. A document carries the keys of which a caller needs at least one;
/// what a key means is known to the caller alone.
/// </summary>
public readonly record struct AccessKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="value">Any text but an empty one; compared by ordinal.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public AccessKey(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
    }

    /// <summary>The key's text.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
