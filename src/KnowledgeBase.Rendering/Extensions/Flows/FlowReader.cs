using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Flows;
using KnowledgeBase.Rendering.Structure;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Flows;

/// <summary>
/// Reads the questions of a flow: a third-level heading <c>### 1. Question</c> each, and below it a list of answers of the form <c>**Answer** → target</c>,
/// where the target is a link to a question (<c>#q-2</c>), a link to an article, or <c>**Escalar:** to whom</c>.
/// </summary>
internal static partial class FlowReader
{
    private const char Arrow = '→';

    private static readonly string[] EscalationWords = ["Escalar:", "Escalate:"];

    /// <summary>The flow of an article's questions section, or <see langword="null"/> when it has no such section.</summary>
    public static Flow? Read(IReadOnlyList<ArticleSection> sections, int linesAbove)
    {
        if (sections.FirstOrDefault(section => section.Definition?.Kind == SectionKind.Questions) is not { } section)
        {
            return null;
        }

        var questions = new List<FlowQuestion>();
        var answers = new List<FlowAnswer>();
        foreach (var block in section.Blocks)
        {
            if (block is HeadingBlock { Level: 3 } heading)
            {
                var text = InlineText.AsWritten.Of(heading);
                answers = [];
                questions.Add(new FlowQuestion(QuestionNumber(text) ?? 0, WithoutNumber(text), answers, linesAbove + heading.Line + 1));
            }
            else if (block is ListBlock list)
            {
                answers.AddRange(list.OfType<ListItemBlock>().Select(item => ReadAnswer(item, linesAbove)));
            }
        }

        return new Flow(questions);
    }

    /// <summary>The number of a question's heading, <c>1. ¿…?</c>, or <see langword="null"/> when it carries none.</summary>
    public static int? QuestionNumber(string heading) =>
        NumberPattern().Match(heading) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string WithoutNumber(string heading) => NumberPattern().Replace(heading, string.Empty);

    private static FlowAnswer ReadAnswer(ListItemBlock item, int linesAbove)
    {
        var line = linesAbove + item.Line + 1;
        if (item is not [ParagraphBlock { Inline: { } inline }, ..])
        {
            return new FlowAnswer(string.Empty, new FlowTarget.Nowhere(), line);
        }

        var label = inline.FirstChild is EmphasisInline { DelimiterCount: 2 } bold ? InlineText.AsWritten.Of(bold) : string.Empty;
        return new FlowAnswer(label, ReadTarget(inline), line);
    }

    private static FlowTarget ReadTarget(ContainerInline answer)
    {
        var arrow = answer.FirstOrDefault(inline => inline is LiteralInline literal && literal.Content.IndexOf(Arrow) >= 0);
        for (var inline = arrow?.NextSibling; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline { IsImage: false } link:
                    return Follow(LinkTarget.Parse(link.Url));
                case EmphasisInline { DelimiterCount: 2 } bold when EscalationWords.Contains(InlineText.AsWritten.Of(bold), StringComparer.OrdinalIgnoreCase):
                    return Escalate(answer, bold);
            }
        }

        return new FlowTarget.Nowhere();
    }

    private static FlowTarget Follow(LinkTarget target) => target switch
    {
        LinkTarget.ToArticle article => new FlowTarget.Article(article),
        LinkTarget.ToAnchor { Anchor: var anchor } when int.TryParse(
            anchor.StartsWith("q-", StringComparison.Ordinal) ? anchor.AsSpan(2) : [], NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            new FlowTarget.Question(number),
        _ => new FlowTarget.Nowhere(),
    };

    private static FlowTarget Escalate(ContainerInline answer, EmphasisInline word)
    {
        var whole = InlineText.AsWritten.Of(answer);
        var label = InlineText.AsWritten.Of(word);
        var to = whole[(whole.LastIndexOf(label, StringComparison.Ordinal) + label.Length)..].Trim();
        return to.Length == 0 ? new FlowTarget.Nowhere() : new FlowTarget.Escalation(to);
    }

    [GeneratedRegex("^(?<number>[0-9]{1,3})[.)] +", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();
}
