using System.Text.RegularExpressions;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Boxes have known marks, and nobody expects HTML to work.</summary>
internal sealed partial class BlockRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (edition.Outline is not { } outline)
        {
            return [];
        }

        var marks = string.Join(", ", BoxMarks.All(edition.Key.Language));
        return outline.Boxes.Where(box => box.Kind is null).Select(box => edition.Fault(FaultRules.BoxUnknown, box.Line, $"[!{box.Mark}]", marks))
            .Concat(outline.Passages.Where(passage => passage.Kind != PassageKind.Code && HtmlPattern().IsMatch(passage.Text))
                .Select(passage => edition.Fault(FaultRules.HtmlShown, passage.Line)));
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*( [^<>]*)?/?>|<!--", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex HtmlPattern();
}
