using System.Collections.Frozen;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Glossaries;

namespace KnowledgeBase.Retrieval.Catalog;

/// <summary>Everything that is published at one moment, ready to be looked up: an immutable snapshot, derived from the store.</summary>
public sealed class ArticleCatalog
{
    private readonly FrozenDictionary<EditionKey, PublishedEdition> _editions;

    /// <summary>Makes a snapshot.</summary>
    /// <param name="content">The published content that it was made from.</param>
    /// <param name="editions">Its readable editions.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="synonyms">What its glossary says.</param>
    /// <param name="unreadable">Paths of editions whose front matter cannot be read; they are not shown and not found.</param>
    public ArticleCatalog(
        PublishedContent content,
        IEnumerable<PublishedEdition> editions,
        ParameterTable parameters,
        GlossarySynonyms synonyms,
        IReadOnlyList<string> unreadable)
    {
        Content = content;
        _editions = editions.ToFrozenDictionary(edition => edition.FrontMatter.Key);
        Parameters = parameters;
        Synonyms = synonyms;
        Unreadable = unreadable;
        Order = new ArticleOrder(this);
    }

    /// <summary>The published content that it was made from.</summary>
    public PublishedContent Content { get; }

    /// <summary>Every readable edition.</summary>
    public IReadOnlyCollection<PublishedEdition> Editions => _editions.Values;

    /// <summary>The editions in the order of their titles and counted by topic, for people who look around.</summary>
    public ArticleOrder Order { get; }

    /// <summary>The parameters, with their values over time.</summary>
    public ParameterTable Parameters { get; }

    /// <summary>What its glossary says that words may stand for.</summary>
    public GlossarySynonyms Synonyms { get; }

    /// <summary>Paths of editions whose front matter cannot be read.</summary>
    public IReadOnlyList<string> Unreadable { get; }

    /// <summary>The edition of an article in that language, or <see langword="null"/>.</summary>
    public PublishedEdition? Find(ArticleId id, Language language) => _editions.GetValueOrDefault(new EditionKey(id, language));

    /// <summary>The edition to show to somebody, in the preferred language if they may read it there, else in the other one.</summary>
    /// <param name="id">The article.</param>
    /// <param name="preferred">The language to try first.</param>
    /// <param name="canRead">Which audiences they belong to.</param>
    /// <returns>The edition, or <see langword="null"/> when there is none that they may read.</returns>
    public PublishedEdition? FindPreferred(ArticleId id, Language preferred, Func<Audience, bool> canRead) =>
        Find(id, preferred) is { } first && canRead(first.FrontMatter.Audience) ? first
        : Find(id, LanguageCode.Other(preferred)) is { } second && canRead(second.FrontMatter.Audience) ? second
        : null;
}
