using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Articles;

/// <summary>One of an article's own images, written <c>kb-0002.files/bloqueo.png</c>.</summary>
/// <param name="Article">The article.</param>
/// <param name="Name">The file's name.</param>
public readonly partial record struct ImageFile(ArticleId Article, string Name)
{
    /// <summary>The largest image, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The types of images that are shown.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["png", "jpg", "jpeg", "webp"];

    /// <summary>Reads the written form; anything else gives <see langword="false"/>.</summary>
    public static bool TryParse(string? target, out ImageFile file)
    {
        file = default;
        var match = Pattern().Match(target ?? string.Empty);
        if (!match.Success || !ArticleId.TryParse(match.Groups["article"].Value, out var article))
        {
            return false;
        }

        file = new ImageFile(article, match.Groups["name"].Value);
        return true;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article.FileStem}.files/{Name}");

    [GeneratedRegex(@"^(?<article>kb-[0-9]{4,6})\.files/(?<name>[a-z0-9-]{1,80}\.(png|jpe?g|webp))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
