using System.Collections.Frozen;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.SearchTests;

namespace KnowledgeBase.Core.Checking;

/// <summary>A whole content folder, read and parsed; immutable. <see cref="ContentReader"/> makes it.</summary>
public sealed class ContentSnapshot
{
    private readonly FrozenDictionary<EditionKey, CheckedEdition> _byKey;

    internal ContentSnapshot(
        IReadOnlyList<CheckedEdition> editions,
        IReadOnlyList<CheckedEdition> templates,
        IReadOnlyList<CheckedFile> files,
        ParameterTableReading? parameters,
        IReadOnlyList<ForbiddenWord> forbiddenWords,
        SearchTestSet searchTests,
        IReadOnlyList<Fault> fileFaults)
    {
        Editions = editions;
        Templates = templates;
        Files = files;
        Parameters = parameters;
        ForbiddenWords = forbiddenWords;
        SearchTests = searchTests;
        FileFaults = fileFaults;
        _byKey = editions.DistinctBy(edition => edition.Key).ToFrozenDictionary(edition => edition.Key);
        Articles = editions.Select(edition => edition.Key.Id).ToFrozenSet();
    }

    /// <summary>A folder without files.</summary>
    public static ContentSnapshot Empty { get; } = new([], [], [], parameters: null, [], SearchTestSet.Empty, []);

    /// <summary>Every edition, by path.</summary>
    public IReadOnlyList<CheckedEdition> Editions { get; }

    /// <summary>The templates of new editions, by path.</summary>
    public IReadOnlyList<CheckedEdition> Templates { get; }

    /// <summary>The other files, by path.</summary>
    public IReadOnlyList<CheckedFile> Files { get; }

    /// <summary>The figures, or <see langword="null"/> when the folder has no <c>parameters.yml</c>.</summary>
    public ParameterTableReading? Parameters { get; }

    /// <summary>The words that texts avoid.</summary>
    public IReadOnlyList<ForbiddenWord> ForbiddenWords { get; }

    /// <summary>The tests of the search.</summary>
    public SearchTestSet SearchTests { get; }

    /// <summary>What was wrong with files as such.</summary>
    public IReadOnlyList<Fault> FileFaults { get; }

    /// <summary>The articles that have an edition.</summary>
    public IReadOnlySet<ArticleId> Articles { get; }

    /// <summary>The first file that holds an edition, or <see langword="null"/>.</summary>
    public CheckedEdition? Find(EditionKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>The edition of an article in a language, or in the other one where that is missing; <see langword="null"/> for no such article.</summary>
    public CheckedEdition? Find(ArticleId article, Language language) =>
        Find(new EditionKey(article, language)) ?? Find(new EditionKey(article, LanguageCode.Other(language)));

    /// <summary>The other edition of the same article, or <see langword="null"/>.</summary>
    public CheckedEdition? Pair(CheckedEdition edition) => Find(edition.Key with { Language = LanguageCode.Other(edition.Key.Language) });
}
