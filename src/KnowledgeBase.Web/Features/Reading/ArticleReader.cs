using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Rendering;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>Opens articles for people and programs: finds the text, asks the policy, renders.</summary>
public sealed class ArticleReader(
    IContentStore store, LiveCatalog catalog, CatalogBuilder catalogs, EditionRenderer renderer, TimeProvider time)
{
    /// <summary>Opens an article as it is published now.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="id">The article.</param>
    /// <param name="preferred">The language to show when the article has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReadOutcome> ReadAsync(Caller caller, ArticleId id, Language preferred, CancellationToken cancellationToken)
    {
        var current = catalog.Current;
        if (current.FindPreferred(id, preferred, caller.CanRead) is not { } edition
            || await store.ReadTextAsync(edition.Blob, cancellationToken) is not { } text
            || await LastPublicationAsync(edition, cancellationToken) is not { } revision)
        {
            return new ReadOutcome.NotFound();
        }

        var source = EditionSource.Split(text);
        var day = MexicoCity.Today(time);
        var rendering = await renderer.RenderAsync(caller, current, edition.FrontMatter, source, day, cancellationToken);
        return new ReadOutcome.Found(new ReadableArticle(
            edition.FrontMatter, source, rendering, revision, IsCurrent: true, day, LanguagesOf(current, caller, id), IsBehindSource(current, edition)));
    }

    /// <summary>Opens an article as it was at a published revision, with the figures of its last current day.</summary>
    /// <param name="caller">Who reads; needs the rights of today and of then.</param>
    /// <param name="id">The article.</param>
    /// <param name="language">The edition; another one is not shown in its place.</param>
    /// <param name="at">The revision.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReadOutcome> ReadAtAsync(
        Caller caller, ArticleId id, Language language, RevisionId at, CancellationToken cancellationToken)
    {
        var current = catalog.Current;
        if (current.Find(id, language) is not { } today
            || await store.FindRevisionAsync(at, cancellationToken) is not { } revision
            || await store.FindTreeAsync(at, cancellationToken) is not { } tree
            || tree.Find(new EditionKey(id, language)) is not { } file
            || await store.ReadTextAsync(file.Blob, cancellationToken) is not { } text)
        {
            return new ReadOutcome.NotFound();
        }

        var source = EditionSource.Split(text);
        if (FrontMatterReader.Read(source) is not FrontMatterReading.Read { FrontMatter: var then }
            || !AccessPolicy.Allows(caller, new AccessRequest.ReadEdition(today.FrontMatter.Audience, then.Audience)))
        {
            return new ReadOutcome.NotFound();
        }

        var history = await store.HistoryAsync(file.Path, cancellationToken);
        var replaced = history.LastOrDefault(later => later.Sequence > revision.Sequence);
        var day = replaced is null ? MexicoCity.Today(time) : MexicoCity.DayOf(replaced.PublishedAt);
        var past = await catalogs.BuildAsync(new PublishedContent(revision.Sequence, tree), current, cancellationToken);
        var rendering = await renderer.RenderAsync(caller, past, then, source, day, cancellationToken);
        var brought = history.FirstOrDefault(earlier => earlier.Sequence <= revision.Sequence) ?? revision;
        return new ReadOutcome.Found(new ReadableArticle(
            then, source, rendering, brought, IsCurrent: file.Blob == today.Blob, day, LanguagesOf(current, caller, id), IsBehindSource: false));
    }

    private static List<Language> LanguagesOf(ArticleCatalog current, Caller caller, ArticleId id) =>
        [.. LanguageCode.All.Where(language => current.Find(id, language) is { } edition && caller.CanRead(edition.FrontMatter.Audience))];

    private static bool IsBehindSource(ArticleCatalog current, PublishedEdition edition) =>
        edition.FrontMatter.SourceRevision is { } followed
        && current.Find(edition.FrontMatter.Id, Language.Spanish) is { } source
        && source.Blob != followed;

    private async ValueTask<PublishedRevision?> LastPublicationAsync(PublishedEdition edition, CancellationToken cancellationToken) =>
        (await store.HistoryAsync(edition.Path, cancellationToken)) is [var last, ..] ? last : null;
}
