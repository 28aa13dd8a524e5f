using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Articles;

/// <summary>
/// The place of an edition in the content tree, <c>articles/tarjeta/kb-0002-slug.es.md</c>. The id and the language are in the
/// name, so that nobody has to open a file to know which edition it holds.
/// </summary>
public readonly partial record struct EditionPath
{
    private EditionPath(string value, EditionKey key)
    {
        Value = value;
        Key = key;
    }

    /// <summary>The path from the root of the content tree, with <c>/</c>.</summary>
    public string Value { get; }

    /// <summary>The edition that the name tells.</summary>
    public EditionKey Key { get; }

    /// <summary>The folder of the article's own files beside it, <c>articles/tarjeta/kb-0002.files/</c>.</summary>
    public string FilesFolder => $"{Value[..(Value.LastIndexOf('/') + 1)]}{Key.Id.FileStem}.files/";

    /// <summary>Makes the path of a new edition.</summary>
    /// <param name="key">The edition.</param>
    /// <param name="topic">One of <see cref="Topics.All"/>.</param>
    /// <param name="slug">Lower-case letters, digits and hyphens, 1 to 80; both editions of an article share it.</param>
    /// <exception cref="ArgumentException">The topic or the slug has another form.</exception>
    public static EditionPath Create(EditionKey key, string topic, string slug) =>
        TryParse($"articles/{topic}/{key.Id.FileStem}-{slug}.{LanguageCode.Of(key.Language)}.md", out var path)
            ? path
            : throw new ArgumentException($"No edition can be stored under topic '{topic}' with slug '{slug}'.", nameof(slug));

    /// <summary>Reads a path; anything that is not an edition's gives <see langword="false"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out EditionPath path)
    {
        path = default;
        var match = Pattern().Match(value ?? string.Empty);
        if (!match.Success || !LanguageCode.TryParse(match.Groups["lang"].Value, out var language))
        {
            return false;
        }

        var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        if (number < 1)
        {
            return false;
        }

        path = new EditionPath(value!, new EditionKey(new ArticleId(number), language));
        return true;
    }

    /// <summary>The path from the root of the content tree.</summary>
    public override string ToString() => Value;

    [GeneratedRegex("^articles/[a-z0-9-]{1,40}/kb-(?<number>[0-9]{4,6})-[a-z0-9-]{1,80}\\.(?<lang>es|en)\\.md$", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
