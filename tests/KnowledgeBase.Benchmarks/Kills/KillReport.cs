namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>What came of killing a writer again and again.</summary>
/// <param name="Kills">How often it was killed.</param>
/// <param name="Saves">Saves that the store acknowledged.</param>
/// <param name="Publications">Publications that the store acknowledged.</param>
/// <param name="Repeated">Operations that were begun, not acknowledged, and repeated with the same key.</param>
/// <param name="SlowestStart">The longest time from starting the process to the store being open.</param>
/// <param name="Faults">What must not be: lost, doubled or half-published; nothing when all is well.</param>
public sealed record KillReport(
    int Kills, int Saves, int Publications, int Repeated, TimeSpan SlowestStart, IReadOnlyList<string> Faults);
