namespace KnowledgeBase.Search.Index;

/// <summary>The access keys of a document, without order, equal when the keys are.</summary>
internal sealed class AccessSet : IEquatable<AccessSet>
{
    private readonly string _identity;
    private readonly AccessKey[] _keys;

    /// <summary>Makes a set.</summary>
    public AccessSet(IEnumerable<AccessKey> keys)
    {
        _keys = [.. keys.Distinct().OrderBy(key => key.Value, StringComparer.Ordinal)];
        _identity = string.Concat(_keys.Select(key => $"{key.Value.Length}:{key.Value}"));
    }

    /// <summary>The keys in order.</summary>
    public IReadOnlyList<AccessKey> Keys => _keys;

    /// <summary>Whether a caller with some keys sees the documents of this set: one in common is enough.</summary>
    public bool Admits(IReadOnlyCollection<AccessKey> callers) => Array.Exists(_keys, key => callers.Contains(key));

    /// <inheritdoc/>
    public bool Equals(AccessSet? other) => other is not null && string.Equals(_identity, other._identity, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AccessSet);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_identity);
}
