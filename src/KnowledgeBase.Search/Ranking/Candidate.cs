using System.Diagnostics.CodeAnalysis;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>A document that may be a hit.</summary>
/// <param name="Score">Its score; before its positions were looked at, without what they add.</param>
/// <param name="Tie">Decides between equal scores, lower first.</param>
/// <param name="Address">The document.</param>
/// <param name="Words">How many words of the query it has.</param>
[SuppressMessage("Design", "MA0097", Justification = "Sorted by, and compared by a method with a name.")]
internal readonly record struct Candidate(double Score, uint Tie, DocumentAddress Address, int Words) : IComparable<Candidate>
{
    /// <summary>Sorts the better one first.</summary>
    public int CompareTo(Candidate other) => IsBefore(other) ? -1 : other.IsBefore(this) ? 1 : 0;

    /// <summary>Whether this one is better than another.</summary>
    public bool IsBefore(in Candidate other) => Score != other.Score ? Score > other.Score : Tie < other.Tie;
}
