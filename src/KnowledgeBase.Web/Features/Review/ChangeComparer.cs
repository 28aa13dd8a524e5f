using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Rendering;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Web.Features.Differences;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Compares the files of a change request with what they were at its base: as data, as readers see them, and as text.</summary>
public sealed class ChangeComparer(IContentStore store, LiveCatalog catalog, EditionRenderer renderer, TimeProvider time)
{
    private static readonly string[] TextSuffixes = [".md", ".yml", ".yaml", ".txt", ".csv"];

    /// <summary>Compares every file, in path order.</summary>
    /// <param name="caller">Who looks; links to what they may not read show as missing.</param>
    /// <param name="content">The change request's texts.</param>
    /// <param name="faults">What the check found in them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FileComparison>> CompareAsync(
        Caller caller, ChangeRequestContent content, IReadOnlyList<Fault> faults, CancellationToken cancellationToken)
    {
        var comparisons = new List<FileComparison>(content.Files.Count);
        foreach (var file in content.Files)
        {
            comparisons.Add(await CompareAsync(caller, file, [.. faults.Where(fault => fault.Path == file.Path)], cancellationToken));
        }

        return comparisons;
    }

    private async Task<FileComparison> CompareAsync(Caller caller, ChangedFile file, IReadOnlyList<Fault> faults, CancellationToken cancellationToken)
    {
        if (!Array.Exists(TextSuffixes, suffix => file.Path.EndsWith(suffix, StringComparison.Ordinal)))
        {
            return new FileComparison(file, null, file.Path, null, null, null, null, faults);
        }

        var before = await ReadAsync(file.Base, cancellationToken);
        var after = await ReadAsync(file.Proposed, cancellationToken);
        var source = SourceDifference.Between(before, after);
        if (!EditionPath.TryParse(file.Path, out var path))
        {
            return new FileComparison(file, null, file.Path, null, null, null, source, faults);
        }

        var old = Open(before);
        var now = Open(after);
        var (rendered, note) = await RenderAsync(caller, old, now, cancellationToken);
        var fields = (before.Length > 0 && old is null) || (after.Length > 0 && now is null)
            ? null
            : FrontMatterDifference.Between(old?.FrontMatter, now?.FrontMatter);
        return new FileComparison(file, path.Key, (now ?? old)?.FrontMatter.Title ?? file.Path, fields, rendered, note, source, faults);
    }

    private async Task<(RenderedDifference? Difference, string? Note)> RenderAsync(
        Caller caller, OpenedText? before, OpenedText? after, CancellationToken cancellationToken)
    {
        var old = await RenderAsync(caller, before, cancellationToken);
        var now = await RenderAsync(caller, after, cancellationToken);
        if (old is null || now is null)
        {
            return (null, ReviewTexts.RenderedRefused);
        }

        return RenderedDifference.CanCompare(old, now) ? (RenderedDifference.Between(old, now), null) : (null, ReviewTexts.RenderedTooLong);
    }

    private async Task<string?> RenderAsync(Caller caller, OpenedText? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return string.Empty;
        }

        var outcome = await renderer.RenderWithNotesAsync(caller, catalog.Current, text.FrontMatter, text.Source, MexicoCity.Today(time), cancellationToken);
        return (outcome as RenderOutcome.Rendered)?.Article.Html;
    }

    private async ValueTask<string> ReadAsync(BlobId? blob, CancellationToken cancellationToken) =>
        blob is { } id ? await store.ReadTextAsync(id, cancellationToken) ?? throw new DamagedContentException($"Blob {id} is missing.") : string.Empty;

    private static OpenedText? Open(string text)
    {
        var source = EditionSource.Split(text);
        return FrontMatterReader.Read(source) is FrontMatterReading.Read { FrontMatter: var frontMatter } ? new OpenedText(frontMatter, source) : null;
    }

    private sealed record OpenedText(FrontMatter FrontMatter, EditionSource Source);
}
