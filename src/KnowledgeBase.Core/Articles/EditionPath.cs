using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeBase.Core.Articles;

/// <summary>
/// The place of an edition in the content tree, <c>articles/tarjeta/kb-0002-slug.es.md</c>. The id and the language are in the
/// name, so that nobody has to open a file to know which edition it holds.
/// </summary>
public readonly record struct EditionPath
{
    private const string Folder = "articles/";
    private const string Stem = "kb-";
    private const string Extension = ".md";
    private const int MaxTopicLength = 40;
    private const int MaxSlugLength = 80;
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

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
        if (value is null || !value.StartsWith(Folder, StringComparison.Ordinal) || !value.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        // By hand: the tree of an old revision asks this of each of its files, and a regular expression takes many times as long.
        // What is left is "tarjeta/kb-0002-slug.es".
        var rest = value.AsSpan(Folder.Length, Math.Max(0, value.Length - Folder.Length - Extension.Length));
        var slash = rest.IndexOf('/');
        var dot = rest.LastIndexOf('.');
        if (slash < 0 || dot < slash || !IsName(rest[..slash], MaxTopicLength) || !LanguageCode.TryParse(rest[(dot + 1)..].ToString(), out var language))
        {
            return false;
        }

        var name = rest[(slash + 1)..dot];
        var digits = name.StartsWith(Stem, StringComparison.Ordinal) ? name[Stem.Length..].IndexOf('-') : -1;
        if (digits is < 4 or > 6
            || !int.TryParse(name.Slice(Stem.Length, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || !IsName(name[(Stem.Length + digits + 1)..], MaxSlugLength))
        {
            return false;
        }

        path = new EditionPath(value, new EditionKey(new ArticleId(number), language));
        return true;
    }

    /// <summary>The path from the root of the content tree.</summary>
    public override string ToString() => Value;

    private static bool IsName(ReadOnlySpan<char> text, int maxLength) =>
        text.Length > 0 && text.Length <= maxLength && !text.ContainsAnyExcept(NameCharacters);
}
