using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>A document that may be a hit.</summary>
/// <param name="Score">Its score; before its positions were looked at, without what they add.</param>
/// <param name="Tie">Decides between equal scores, lower first.</param>
/// <param name="Address">The document.</param>
/// <param name="Words">How many words of the query it has.</param>
internal readonly record struct Candidate(double Score, uint Tie, DocumentAddress Address, int Words)
{
    /// <summary>Below zero if this one is worse than the other, above if it is better.</summary>
    public int Compare(Candidate other) => Score != other.Score ? Score.CompareTo(other.Score) : other.Tie.CompareTo(Tie);
}
