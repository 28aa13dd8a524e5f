using System.Text.RegularExpressions;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Amounts, deadlines, percentages and telephone numbers are called by name. Worked examples may make up amounts.</summary>
internal sealed partial class TypedFigureRule : IEditionRule
{
    private static readonly string[] ExampleSections = ["s-example", "s-examples"];

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => (edition.Outline?.Passages ?? [])
        .Where(passage => passage.Kind is not (PassageKind.Code or PassageKind.ReviewerNote) && !ExampleSections.Contains(passage.Within, StringComparer.Ordinal))
        .SelectMany(
            passage => FigurePattern().Matches(CallPattern().Replace(passage.Text, "…")),
            (passage, match) => edition.Fault(FaultRules.FigureTyped, passage.Line, match.Value));

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex CallPattern();

    [GeneratedRegex(
        @"\$ ?[0-9][0-9,.]*|\bMXN ?[0-9][0-9,.]*|\b[0-9][0-9.,]* ?(%|por ciento|percent|pesos|UDIS|(calendar |business |banking )?(days?|hours?|minutes?|months?)|días?|horas?|minutos?|meses)\b|\b[0-9][0-9.,]* ?%|\b([0-9]{2} [0-9]{4} [0-9]{4}|[0-9]{3} [0-9]{3} [0-9]{4})\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FigurePattern();
}
