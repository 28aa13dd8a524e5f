using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>The files of articles have allowed names and sizes, and somebody shows them.</summary>
internal sealed class ImageFileRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context)
    {
        var shown = context.Content.Editions
            .SelectMany(edition => edition.Outline?.Images ?? [], (edition, image) => ImageFile.TryParse(image.Target, out var file) ? ImageRule.PathOf(edition, file) : null)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in context.Content.Files)
        {
            var parts = file.Path.Split('/');
            if (!ImageFile.TryParse(string.Join('/', parts[^2..]), out _))
            {
                yield return FaultRules.ImageName.At(1, file.Path).In(file.Path);
            }
            else if (file.Size > ImageFile.MaxBytes)
            {
                yield return FaultRules.ImageTooLarge.At(1, file.Path, file.Size, ImageFile.MaxBytes).In(file.Path);
            }
            else if (!shown.Contains(file.Path))
            {
                yield return FaultRules.ImageUnused.At(1, file.Path).In(file.Path);
            }
        }
    }
}
