using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Images are the article's own files, exist, and say in words what they show.</summary>
internal sealed class ImageRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        foreach (var image in edition.Outline?.Images ?? [])
        {
            if (image.Text.Length == 0)
            {
                yield return edition.Fault(FaultRules.ImageText, image.Line, image.Target);
            }

            if (!ImageFile.TryParse(image.Target, out var file) || file.Article != edition.Key.Id)
            {
                yield return edition.Fault(FaultRules.ImageRefused, image.Line, image.Target, $"{edition.Key.Id.FileStem}.files/");
            }
            else if (!context.Content.Files.Any(stored => stored.Path == PathOf(edition, file)))
            {
                yield return edition.Fault(FaultRules.ImageMissing, image.Line, PathOf(edition, file));
            }
        }
    }

    /// <summary>Where an edition's image is stored.</summary>
    public static string PathOf(CheckedEdition edition, ImageFile file) => $"{edition.Path[..(edition.Path.LastIndexOf('/') + 1)]}{file}";
}
