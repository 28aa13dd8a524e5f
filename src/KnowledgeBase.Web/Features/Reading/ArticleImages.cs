using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>
/// Images that articles carry, addressed by the revision that shows them: <c>/articles/{id}/files/{revision}/{name}</c>. What is sent is decided by the
/// content alone: PNG, JPEG and WebP; anything else does not exist here.
/// </summary>
public static class ArticleImages
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapArticleImages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/articles/{id}/files/{revision}/{name}", SendAsync).WithMetadata(new OpensAttribute(SitePage.Knowledge));

    private static async Task<IResult> SendAsync(
        HttpContext context, string id, string revision, string name, IContentStore store, LiveCatalog catalog, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(id, out var articleId)
            || !RevisionId.TryParse(revision, out var at)
            || await store.FindRevisionAsync(at, cancellationToken) is null
            || await store.FindTreeAsync(at, cancellationToken) is not { } tree
            || FindReadableFile(catalog.Current, context.Caller(), tree, articleId, name) is not { } blob
            || await store.ReadBytesAsync(blob, cancellationToken) is not { } bytes
            || TypeOf(bytes.Span) is not { } type)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(bytes, type);
    }

    // The rights of the article today and the place of its edition then decide; the posted name only picks a file beside that edition.
    private static BlobId? FindReadableFile(ArticleCatalog current, Caller caller, ContentTree tree, ArticleId id, string name) =>
        LanguageCode.All
            .Where(language => current.Find(id, language) is { } edition
                && AccessPolicy.Allows(caller, new AccessRequest.ReadEdition(edition.FrontMatter.Audience)))
            .Select(language => tree.Find(new EditionKey(id, language)))
            .OfType<ContentFile>()
            .Select(file => EditionPath.TryParse(file.Path, out var path) ? tree.Find(path.FilesFolder + name) : null)
            .FirstOrDefault(blob => blob is not null);

    private static string? TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
