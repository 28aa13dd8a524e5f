using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Web.Features.Guard;

/// <summary>Names for people of what the guard finds, in the language of the interface.</summary>
public static class GuardLabels
{
    /// <summary>The name of a kind.</summary>
    public static string Of(GuardKind kind) => kind switch
    {
        GuardKind.CardNumber => GuardTexts.CardNumber,
        GuardKind.TrackData => GuardTexts.TrackData,
        GuardKind.SecurityCode => GuardTexts.SecurityCode,
        GuardKind.Pin => GuardTexts.Pin,
        GuardKind.Clabe => GuardTexts.Clabe,
        GuardKind.Curp => GuardTexts.Curp,
        GuardKind.Rfc => GuardTexts.Rfc,
    };

    /// <summary>One sentence per finding that says what it is and what may stand in its place; it never repeats what was typed.</summary>
    public static IReadOnlyList<string> Of(GuardResult result) =>
        [.. result.Findings.Select(found => string.Format(System.Globalization.CultureInfo.CurrentCulture, GuardTexts.Found, Of(found.Kind), found.Masked))];
}
