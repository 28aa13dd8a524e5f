using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering;
using KnowledgeBase.Rendering.Workers;
using KnowledgeBase.Retrieval.Catalog;

namespace KnowledgeBase.Retrieval.Rendering;

/// <summary>Renders editions in the context of a catalogue: its figures, and links that lead to what the reader may read, in their language.</summary>
/// <param name="readText">Gives the text of a blob; <see langword="null"/> when there is none.</param>
/// <param name="time">The clock of the time limits.</param>
public sealed class EditionRenderer(Func<BlobId, CancellationToken, ValueTask<string?>> readText, TimeProvider time) : IDisposable
{
    // A reader never waits for a preview.
    private readonly RenderWorkers _reading = new(RenderWorkersOptions.Reading, time);
    private readonly RenderWorkers _writing = new(RenderWorkersOptions.Preview, time);
    private readonly EditionParser _parser = new();

    /// <summary>Renders for a reader.</summary>
    /// <param name="caller">Who reads; links to what they may not read show as missing.</param>
    /// <param name="catalog">The content that figures and links come from.</param>
    /// <param name="edition">The edition's front matter.</param>
    /// <param name="source">Its text.</param>
    /// <param name="day">The day whose figures are shown, Mexico City.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RenderOutcome> RenderAsync(
        Caller caller, ArticleCatalog catalog, FrontMatter edition, EditionSource source, DateOnly day, CancellationToken cancellationToken) =>
        await _reading.RenderAsync(source, await ContextAsync(caller.CanRead, catalog, edition, day, cancellationToken), cancellationToken);

    /// <summary>Renders for people who write and review: notes for reviewers are shown.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="catalog">The content that figures and links come from.</param>
    /// <param name="edition">The edition's front matter.</param>
    /// <param name="source">Its text.</param>
    /// <param name="day">The day whose figures are shown, Mexico City.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RenderOutcome> RenderWithNotesAsync(
        Caller caller, ArticleCatalog catalog, FrontMatter edition, EditionSource source, DateOnly day, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(caller.CanRead, catalog, edition, day, cancellationToken);
        return await _writing.RenderAsync(source, context with { ShowReviewerNotes = true }, cancellationToken);
    }

    /// <summary>Reads the words for the index: what links show is what everyone who may read the edition may know.</summary>
    internal async Task<ArticleText?> ReadForIndexAsync(
        ArticleCatalog catalog, FrontMatter edition, EditionSource source, DateOnly day, CancellationToken cancellationToken) =>
        ArticleText.Read(source, await ContextAsync(audience => audience <= edition.Audience, catalog, edition, day, cancellationToken));

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }

    private async Task<RenderContext> ContextAsync(
        Func<Audience, bool> canRead, ArticleCatalog catalog, FrontMatter edition, DateOnly day, CancellationToken cancellationToken) =>
        new()
        {
            Article = edition.Id,
            Language = edition.Language,
            Day = day,
            Parameters = catalog.Parameters,
            FindArticle = id => AddressOf(catalog, id, edition.Language, canRead),
            ArticlesVersion = $"{catalog.Content.Tree.Revision} {string.Join(' ', Enum.GetValues<Audience>().Where(canRead))}",
            FilesAddress = ArticleUrl.Images(edition.Id, catalog.Content.Tree.Revision),
            SourceHeadings = await SourceHeadingsAsync(catalog, edition, cancellationToken),
            Labels = edition.Language == Language.English ? RenderLabels.English : RenderLabels.Spanish,
        };

    private static ArticleAddress? AddressOf(ArticleCatalog catalog, ArticleId id, Language language, Func<Audience, bool> canRead) =>
        catalog.FindPreferred(id, language, canRead) is { } target
            ? new ArticleAddress(target.FrontMatter.Title, target.Url)
            : null;

    // A translation takes the anchors of its source over, so that a link to a heading works in both editions.
    private async ValueTask<HeadingAnchors?> SourceHeadingsAsync(ArticleCatalog catalog, FrontMatter edition, CancellationToken cancellationToken)
    {
        if (edition.Language == Language.Spanish
            || catalog.Find(edition.Id, Language.Spanish) is not { } source
            || await readText(source.Blob, cancellationToken) is not { } text)
        {
            return null;
        }

        return _parser.Parse(EditionSource.Split(text), sourceAnchors: null) is ParseOutcome.Parsed parsed
            ? new HeadingAnchors(parsed.Outline, source.Blob)
            : null;
    }
}
