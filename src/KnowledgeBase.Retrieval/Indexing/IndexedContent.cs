using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>What an index was made of, from which follows what to index again. Kept with the index on disk.</summary>
/// <param name="Version">The code that turned texts into documents.</param>
/// <param name="Editions">The editions by the key of their document.</param>
/// <param name="Values">Each parameter with its value as each language writes it.</param>
internal sealed record IndexedContent(string Version, Dictionary<string, IndexedEdition> Editions, Dictionary<string, string[]> Values)
{
    /// <summary>What an empty index was made of.</summary>
    public static IndexedContent Empty { get; } = new(string.Empty, [], []);

    /// <summary>
    /// The version of this code: that of the modules that make documents of texts. Any change of them makes another, so that nobody has to remember to count.
    /// </summary>
    public static string CurrentVersion { get; } = string.Join(
        ' ',
        new[] { typeof(EditionKey), typeof(ArticleText), typeof(IndexedContent) }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    /// <summary>The values of all parameters on a day.</summary>
    public static Dictionary<string, string[]> ValuesOn(DateOnly day, ParameterTable parameters) => parameters.All.ToDictionary(
        parameter => parameter.Name.Value,
        parameter => LanguageCode.All.Select(language => parameter.Format(day, language) ?? string.Empty).ToArray(),
        StringComparer.Ordinal);

    /// <summary>The parameters whose values are not those that were indexed.</summary>
    public HashSet<string> Outdated(Dictionary<string, string[]> values) =>
        Values.Keys.Union(values.Keys, StringComparer.Ordinal)
            .Where(name => !Values.GetValueOrDefault(name, []).SequenceEqual(values.GetValueOrDefault(name, []), StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether an edition has to be indexed again.</summary>
    /// <param name="key">Its document's key.</param>
    /// <param name="made">What its document would be made of; the figures that it shows are known from the last time.</param>
    /// <param name="outdated">The parameters whose values changed.</param>
    public bool IsOutdated(string key, IndexedEdition made, HashSet<string> outdated) =>
        !Editions.TryGetValue(key, out var indexed)
        || !string.Equals(indexed.Source, made.Source, StringComparison.Ordinal)
        || !indexed.Learned.AsSpan().SequenceEqual(made.Learned)
        || indexed.Prior != made.Prior
        || outdated.Overlaps(indexed.Figures);
}
