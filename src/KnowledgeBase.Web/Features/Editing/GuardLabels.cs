using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>What the finds of the card-data guard are called, in the language of the interface.</summary>
public static class GuardLabels
{
    /// <summary>The name of a kind.</summary>
    public static string Of(GuardKind kind) => kind switch
    {
        GuardKind.CardNumber => EditingTexts.GuardCardNumber,
        GuardKind.TrackData => EditingTexts.GuardTrackData,
        GuardKind.SecurityCode => EditingTexts.GuardSecurityCode,
        GuardKind.Pin => EditingTexts.GuardPin,
        GuardKind.Clabe => EditingTexts.GuardClabe,
        GuardKind.Curp => EditingTexts.GuardCurp,
        GuardKind.Rfc => EditingTexts.GuardRfc,
    };
}
