using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Catalog;

/// <summary>
/// The editions of one snapshot prepared for people who look around: in the order of their titles, each beside the article's other edition, and counted by
/// topic. It is made once for a snapshot and says nothing of rights: who asks narrows it to what they may read.
/// </summary>
public sealed class ArticleOrder
{
    private static readonly CompareInfo Titles = CultureInfo.GetCultureInfo("es-MX").CompareInfo;

    private readonly Lazy<Entry[]> _byTitle;
    private readonly Lazy<Shape[]> _shapes;

    internal ArticleOrder(ArticleCatalog catalog)
    {
        _byTitle = new Lazy<Entry[]>(() => ByTitleOf(catalog));
        _shapes = new Lazy<Shape[]>(() => ShapesOf(catalog));
    }

    /// <summary>All editions by title, capitals and accents as a Spanish dictionary has them.</summary>
    internal ReadOnlySpan<Entry> ByTitle => _byTitle.Value;

    /// <summary>How many articles of each topic somebody may read, shown in Spanish where there is a choice.</summary>
    public IReadOnlyDictionary<string, int> CountByTopic(Caller caller)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shape in _shapes.Value)
        {
            var shown = shape.Spanish is { } spanish && caller.CanRead(spanish.Audience) ? shape.Spanish
                : shape.English is { } english && caller.CanRead(english.Audience) ? shape.English
                : null;
            if (shown is not null)
            {
                counts[shown.Topic] = counts.GetValueOrDefault(shown.Topic) + shape.Articles;
            }
        }

        return counts;
    }

    /// <summary>The place of a topic in <see cref="Topics.All"/>, below zero for one that is not there.</summary>
    internal static int TopicOf(string topic) => Topics.All.Index().Where(each => each.Item == topic).Select(each => each.Index).DefaultIfEmpty(-1).First();

    private static Entry[] ByTitleOf(ArticleCatalog catalog)
    {
        // A key is made once for a title, where a comparison would make it anew each time.
        var entries = catalog.Editions.Select(edition => edition.FrontMatter)
            .Select(edition => new Entry(edition, Traits.Of(edition), Traits.Of(catalog.Find(edition.Id, LanguageCode.Other(edition.Language))?.FrontMatter)))
            .ToArray();
        var keys = Array.ConvertAll(entries, entry => (Titles.GetSortKey(entry.Edition.Title, CompareOptions.IgnoreCase), entry.Edition.Id));
        Array.Sort(keys, entries, Comparer<(SortKey Title, ArticleId Id)>.Create((left, right) =>
            SortKey.Compare(left.Title, right.Title) is var order and not 0 ? order : left.Id.CompareTo(right.Id)));
        return entries;
    }

    private static Shape[] ShapesOf(ArticleCatalog catalog) =>
    [
        .. catalog.Editions.Select(edition => edition.FrontMatter.Id).Distinct()
            .CountBy(id => (Spanish: PlaceOf(catalog.Find(id, Language.Spanish)), English: PlaceOf(catalog.Find(id, Language.English))))
            .Select(shape => new Shape(shape.Key.Spanish, shape.Key.English, shape.Value)),
    ];

    private static Place? PlaceOf(PublishedEdition? edition) => edition is null ? null : new Place(edition.FrontMatter.Topic, edition.FrontMatter.Audience);

    /// <summary>An edition, and what decides whether it is shown: it and the article's other one, if there is one.</summary>
    internal readonly record struct Entry(FrontMatter Edition, Traits Traits, Traits Other);

    /// <summary>
    /// What filters and rights look at, side by side in memory: a list goes through all editions, and to fetch each front matter and its topic from
    /// somewhere else would take most of the time.
    /// </summary>
    /// <param name="Exists">Whether there is such an edition.</param>
    /// <param name="Topic">The place of its topic in <see cref="Topics.All"/>.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Language">Its language.</param>
    /// <param name="Audience">Who may read it.</param>
    internal readonly record struct Traits(bool Exists, int Topic, ArticleKind Kind, Language Language, Audience Audience)
    {
        public static Traits Of(FrontMatter? edition) =>
            edition is null ? default : new Traits(Exists: true, TopicOf(edition.Topic), edition.Kind, edition.Language, edition.Audience);
    }

    private sealed record Place(string Topic, Audience Audience);

    /// <summary>How many articles have editions of just these topics and audiences.</summary>
    private sealed record Shape(Place? Spanish, Place? English, int Articles);
}
