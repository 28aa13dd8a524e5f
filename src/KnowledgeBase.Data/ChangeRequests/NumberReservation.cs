namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>A number that was given out for a key, so that a repeated wish gets it again.</summary>
internal sealed class NumberReservation
{
    /// <summary>The sequence.</summary>
    public required string Sequence { get; init; }

    /// <summary>The key of the wish.</summary>
    public required Guid Key { get; init; }

    /// <summary>The number that it got.</summary>
    public required int Number { get; init; }
}
