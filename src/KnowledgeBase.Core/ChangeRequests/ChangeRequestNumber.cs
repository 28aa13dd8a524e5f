using System.Globalization;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>The number of a change request, from 1; given out once and never again.</summary>
/// <param name="Value">The number.</param>
public readonly record struct ChangeRequestNumber(int Value)
{
    /// <summary>The digits, without grouping.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
