using System.Collections.Frozen;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Sentences;

/// <summary>Reads English negations as what they say: <c>isn't</c>, <c>didn't</c> and <c>won't</c> are <c>not</c>, so that "it isn't there" is near "not there".</summary>
internal static class Negations
{
    private const string Not = "not";

    // As the tokenizer leaves them: without the apostrophe.
    private static readonly FrozenSet<string> Contractions = FrozenSet.ToFrozenSet(
        [
            "aint", "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent",
            "isnt", "shouldnt", "wasnt", "werent", "wont", "wouldnt",
        ],
        StringComparer.Ordinal);

    /// <summary>The words with <c>not</c> for each contraction.</summary>
    public static IReadOnlyList<QueryWord> Unfold(IReadOnlyList<QueryWord> words) =>
        [.. words.Select(word => Contractions.Contains(word.Folded) ? word with { Folded = Not } : word)];
}
