namespace KnowledgeBase.Core.Guard;

/// <summary>Something in a text that must not be stored.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text as it was given, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is there, separators and hidden characters included.</param>
/// <param name="Masked">What may stand in its place: at most the first six and the last four digits of a card, nothing of a code.</param>
public sealed record GuardFinding(GuardKind Kind, int Start, int Length, string Masked)
{
    /// <summary>Whether a second person may let it through for a time; never for track data, security codes and PINs.</summary>
    public bool MayBeExcepted => Kind is GuardKind.CardNumber or GuardKind.Clabe or GuardKind.Curp or GuardKind.Rfc;
}
