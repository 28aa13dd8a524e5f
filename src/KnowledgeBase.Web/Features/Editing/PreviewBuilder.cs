using System.Globalization;
using System.Text;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Rendering;
using KnowledgeBase.Rendering.Faults;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Web.Features.Localization;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Shows a text as the reading page will, and what the check says of it, while it is being written.</summary>
public sealed class PreviewBuilder(LiveCatalog catalog, EditionRenderer renderer, CheckedContent content, ContentChecker checker, TimeProvider time)
{
    /// <summary>Renders and checks.</summary>
    /// <param name="caller">Who writes.</param>
    /// <param name="frontMatter">The front matter, as far as it is right.</param>
    /// <param name="body">The Markdown as typed.</param>
    /// <param name="cancellationToken">Gives up: a newer text was typed.</param>
    public async Task<PreviewView> BuildAsync(Caller caller, FrontMatter frontMatter, string body, CancellationToken cancellationToken)
    {
        var source = EditionSource.Join(frontMatter, body);
        var today = MexicoCity.Today(time);
        var rendering = renderer.RenderWithNotesAsync(caller, catalog.Current, frontMatter, source, today, cancellationToken);
        var path = EditionFile.PathFor(catalog.Current.Content.Tree, frontMatter.Key, frontMatter.Topic, frontMatter.Title);
        var snapshot = await content.ReadWithAsync([new ContentEntry(path, Encoding.UTF8.GetBytes(source.Text))], cancellationToken);
        var faults = checker.CheckText(snapshot, path, today);
        var outcome = await rendering;

        // The editor's text begins below the blank line that follows the front matter.
        var above = source.LinesAboveBody + LeadingLines(source.Body) - LeadingLines(body);
        return new PreviewView(
            (outcome as RenderOutcome.Rendered)?.Article.Html,
            outcome is RenderOutcome.Refused refused
                ? string.Format(CultureInfo.CurrentCulture, EditingTexts.PreviewRefused, Math.Max(1, refused.Line - above), FaultTexts.Describe(refused.Reason, InterfaceLanguage.Current))
                : null,
            FaultView.Of(faults, above),
            frontMatter.Title,
            frontMatter.Summary);
    }

    private static int LeadingLines(string text) => text.Length - text.TrimStart('\n').Length;
}
