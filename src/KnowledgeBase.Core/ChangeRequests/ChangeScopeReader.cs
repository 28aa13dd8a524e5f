using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>Reads from the texts themselves what the rules of approval need to know of a change.</summary>
/// <param name="store">Holds the texts.</param>
public sealed class ChangeScopeReader(IContentStore store)
{
    private const int MaxTitleLength = 200;

    /// <summary>What the change touches, before and after it.</summary>
    public async Task<ChangeScope> ReadAsync(ChangeRequestContent content, CancellationToken cancellationToken)
    {
        var frontMatters = new List<FrontMatter>();
        var editions = new List<EditionKey>();
        string? title = null;
        foreach (var file in content.Files)
        {
            if (!EditionPath.TryParse(file.Path, out var path))
            {
                continue;
            }

            editions.Add(path.Key);
            var after = await FindFrontMatterAsync(file.Proposed, cancellationToken);
            var before = await FindFrontMatterAsync(file.Base, cancellationToken);
            frontMatters.AddRange(new[] { after, before }.OfType<FrontMatter>());
            title ??= after?.Title ?? before?.Title;
        }

        title ??= content.Files.Count > 0 ? content.Files[0].Path : string.Empty;
        return new ChangeScope(
            title.Length > MaxTitleLength ? title[..MaxTitleLength] : title,
            editions,
            RiskOf(content, frontMatters),
            frontMatters.Exists(frontMatter => frontMatter.Topic == Topics.Legal),
            frontMatters.Exists(frontMatter => frontMatter.Audience == Audience.Tier2) ? Audience.Tier2 : Audience.Tier1);
    }

    // A figure stands in many articles at once, so its change is never a small one.
    private static Risk RiskOf(ChangeRequestContent content, List<FrontMatter> frontMatters) =>
        content.Files.Any(file => file.Path == ParameterTable.Path)
            ? Risk.High
            : frontMatters.Select(frontMatter => frontMatter.Risk).DefaultIfEmpty(Risk.Normal).Max();

    private async ValueTask<FrontMatter?> FindFrontMatterAsync(BlobId? blob, CancellationToken cancellationToken) =>
        blob is { } id
        && await store.ReadTextAsync(id, cancellationToken) is { } text
        && FrontMatterReader.Read(EditionSource.Split(text)) is FrontMatterReading.Read { FrontMatter: var frontMatter }
            ? frontMatter
            : null;
}
