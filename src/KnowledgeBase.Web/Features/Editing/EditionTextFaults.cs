using System.Globalization;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Rendering.Faults;
using KnowledgeBase.Web.Features.Localization;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Says why a text is not taken, in the language of the interface.</summary>
public static class EditionTextFaults
{
    private const int BytesPerKilobyte = 1024;

    /// <summary>The sentence for a fault.</summary>
    public static string Describe(EditionTextFault fault) => fault switch
    {
        EditionTextFault.TooLarge(_, var limit) => Format(EditingTexts.TextTooLarge, limit / BytesPerKilobyte),
        EditionTextFault.CardData => EditingTexts.TextCardData,
        EditionTextFault.Empty => EditingTexts.TextEmpty,
        EditionTextFault.FrontMatter(var faults) => Format(EditingTexts.TextFrontMatter, faults[0].Line),
        EditionTextFault.Lines(var faults) =>
            $"{Format(EditingTexts.FaultLine, faults[0].Line)}: {FaultTexts.Describe(faults[0].In(string.Empty), InterfaceLanguage.Current)}",
        EditionTextFault.OtherEdition(var named) => Format(EditingTexts.TextOtherEdition, named),
        EditionTextFault.StillMarked(var line) => Format(EditingTexts.TextStillMarked, line),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Every fault has a sentence."),
    };

    private static string Format(string text, object value) => string.Format(CultureInfo.CurrentCulture, text, value);
}
