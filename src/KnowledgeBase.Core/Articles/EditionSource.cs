namespace KnowledgeBase.Core.Articles;

/// <summary>The text of an edition's file, split into its front matter and its body.</summary>
public sealed record EditionSource
{
    /// <summary>The longest file that is read, in bytes of UTF-8.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Fence = "---";

    private EditionSource(string text, string? frontMatter, string body, int linesAboveBody)
    {
        Text = text;
        FrontMatter = frontMatter;
        Body = body;
        LinesAboveBody = linesAboveBody;
    }

    /// <summary>The whole text, with line feeds only.</summary>
    public string Text { get; }

    /// <summary>The YAML between the two lines of hyphens, or <see langword="null"/> when the text does not begin with a closed front matter.</summary>
    public string? FrontMatter { get; }

    /// <summary>The Markdown below the front matter.</summary>
    public string Body { get; }

    /// <summary>How many lines of the file stand above the body: line <c>n</c> of the body is line <c>LinesAboveBody + n</c> of the file.</summary>
    public int LinesAboveBody { get; }

    /// <summary>Splits a text. A byte order mark is dropped and line ends become line feeds.</summary>
    public static EditionSource Split(string text)
    {
        var clean = text.TrimStart('\ufeff').ReplaceLineEndings("\n");
        if (!clean.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return new EditionSource(clean, frontMatter: null, clean, linesAboveBody: 0);
        }

        var start = Fence.Length + 1;
        for (var (position, line) = (start, 2); position < clean.Length; line++)
        {
            var end = clean.IndexOf('\n', position);
            end = end < 0 ? clean.Length : end;
            if (clean.AsSpan(position, end - position).TrimEnd() is Fence)
            {
                return new EditionSource(clean, clean[start..position], clean[Math.Min(end + 1, clean.Length)..], line);
            }

            position = end + 1;
        }

        return new EditionSource(clean, frontMatter: null, clean, linesAboveBody: 0);
    }

    /// <summary>Joins a front matter and a body into a text.</summary>
    public static EditionSource Join(FrontMatter frontMatter, string body) =>
        Split($"{Fence}\n{FrontMatterWriter.Write(frontMatter)}{Fence}\n\n{body.ReplaceLineEndings("\n").Trim('\n')}\n");
}
