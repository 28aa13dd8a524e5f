namespace KnowledgeBase.Search;

/// <summary>Synonyms, prepared once for many queries. Immutable and safe to share.</summary>
public sealed class SynonymSet
{
    private SynonymSet(IReadOnlyList<SynonymRule> rules) => Rules = rules;

    /// <summary>No synonyms.</summary>
    public static SynonymSet Empty { get; } = new([]);

    /// <summary>The rules.</summary>
    public IReadOnlyList<SynonymRule> Rules { get; }

    /// <summary>Prepares rules. Both directions of a synonym are two rules.</summary>
    /// <param name="rules">The rules; a phrase may have several.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">A weight is not above 0 up to 1.</exception>
    public static SynonymSet Create(IEnumerable<SynonymRule> rules)
    {
        var list = rules.ToArray();
        if (Array.Exists(list, rule => rule.Weight is not (> 0 and <= 1)))
        {
            throw new ArgumentException("A weight is above 0 up to 1.", nameof(rules));
        }

        return new SynonymSet(list);
    }
}
