using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KnowledgeBase.Search;

/// <summary>An extract of a document, cut at the bounds of sentences.</summary>
/// <param name="Runs">The extract, piece by piece.</param>
public sealed record Snippet(IReadOnlyList<TextRun> Runs)
{
    // Letters with accents stand as they are: a Spanish snippet is half as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>An extract without text.</summary>
    public static Snippet Empty { get; } = new([]);

    /// <summary>The extract as HTML: encoded text in which <c>mark</c> is the only element.</summary>
    /// <returns>Safe HTML.</returns>
    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var run in Runs)
        {
            var encoded = Encoder.Encode(run.Text);
            _ = run.Marked ? html.Append("<mark>").Append(encoded).Append("</mark>") : html.Append(encoded);
        }

        return html.ToString();
    }

    /// <summary>The extract as plain text.</summary>
    /// <returns>The runs without marks.</returns>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
