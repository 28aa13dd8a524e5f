using System.Text;
using System.Text.Encodings.Web;

namespace KnowledgeBase.Search;

/// <summary>An extract of a document, cut at the bounds of sentences.</summary>
/// <param name="Runs">The extract, piece by piece.</param>
public sealed record Snippet(IReadOnlyList<TextRun> Runs)
{
    /// <summary>An extract without text.</summary>
    public static Snippet Empty { get; } = new([]);

    /// <summary>The extract as HTML: encoded text in which <c>mark</c> is the only element.</summary>
    /// <returns>Safe HTML.</returns>
    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var run in Runs)
        {
            var encoded = HtmlEncoder.Default.Encode(run.Text);
            _ = run.Marked ? html.Append("<mark>").Append(encoded).Append("</mark>") : html.Append(encoded);
        }

        return html.ToString();
    }

    /// <summary>The extract as plain text.</summary>
    /// <returns>The runs without marks.</returns>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
