using System.Globalization;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Something that must not be written down, as the writer sees it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The field, or the line of the text.</param>
/// <param name="EditorLine">The line of the text, from 1; <see langword="null"/> in another field.</param>
/// <param name="Masked">What may stand there instead.</param>
public sealed record GuardFindingView(string Kind, string Place, int? EditorLine, string Masked)
{
    private static readonly IReadOnlyList<(Func<string> Name, Func<EditorInput, string?> Value)> Fields =
    [
        (() => EditingTexts.FieldTitle, input => input.Title),
        (() => EditingTexts.FieldSummary, input => input.Summary),
        (() => EditingTexts.FieldOwner, input => input.Owner),
        (() => EditingTexts.FieldDeputy, input => input.Deputy),
        (() => EditingTexts.FieldPhrases, input => input.Phrases),
        (() => EditingTexts.SubmitSummary, input => input.Change),
    ];

    /// <summary>Everything that is found in the form.</summary>
    public static IReadOnlyList<GuardFindingView> In(EditorInput input) =>
    [
        .. from field in Fields
           from finding in CardDataGuard.Inspect(field.Value(input)).Findings
           select new GuardFindingView(GuardLabels.Of(finding.Kind), field.Name(), null, finding.Masked),
        .. from finding in CardDataGuard.Inspect(input.Body).Findings
           let line = LineAt(input.Body!, finding.Start)
           select new GuardFindingView(
               GuardLabels.Of(finding.Kind), string.Format(CultureInfo.CurrentCulture, EditingTexts.GuardWhere, line), line, finding.Masked),
    ];

    /// <summary>Puts the masked form in the place of everything that is found.</summary>
    public static void Mask(EditorInput input)
    {
        input.Title = Apply(input.Title);
        input.Summary = Apply(input.Summary);
        input.Owner = Apply(input.Owner);
        input.Deputy = Apply(input.Deputy);
        input.Phrases = Apply(input.Phrases);
        input.Change = Apply(input.Change);
        input.Body = Apply(input.Body);
    }

    private static string? Apply(string? text) => text is null ? null : CardDataGuard.Inspect(text).Mask(text);

    private static int LineAt(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;
}
