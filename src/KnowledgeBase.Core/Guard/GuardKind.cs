namespace KnowledgeBase.Core.Guard;

/// <summary>What the guard recognises.</summary>
public enum GuardKind
{
    /// <summary>The number of a payment card (PAN).</summary>
    CardNumber,

    /// <summary>The content of a card's magnetic stripe. Never stored, not even masked (PCI DSS 3.3.1.1).</summary>
    TrackData,

    /// <summary>The code printed on a card, CVV or CVC. Never stored (PCI DSS 3.3.1.2).</summary>
    SecurityCode,

    /// <summary>The PIN (NIP) of a card. Never stored (PCI DSS 3.3.1.3).</summary>
    Pin,

    /// <summary>An account's 18-digit number for transfers.</summary>
    Clabe,

    /// <summary>A person's population registry code.</summary>
    Curp,

    /// <summary>A taxpayer's code.</summary>
    Rfc,
}
