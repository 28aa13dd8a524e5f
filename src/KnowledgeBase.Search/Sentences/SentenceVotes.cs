using System.Runtime.InteropServices;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>What the sentences of each group say for it: its best likenesses, of which each counts to a power.</summary>
internal sealed class SentenceVotes(SearchWeights weights)
{
    /// <summary>How many groups are raised at most, so that a question of small words does not touch every document of a large index.</summary>
    public const int MaximumGroups = 256;

    private readonly Dictionary<int, (double[] Best, int Count)> _groups = [];

    /// <summary>Takes the likeness of a sentence, above 0.</summary>
    public void Add(int group, double likeness)
    {
        ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _);
        votes.Best ??= new double[weights.SentencesPerGroup];
        if (votes.Count < votes.Best.Length)
        {
            votes.Count++;
        }
        else if (likeness <= votes.Best[^1])
        {
            return;
        }

        var place = votes.Count - 1;
        for (; place > 0 && votes.Best[place - 1] < likeness; place--)
        {
            votes.Best[place] = votes.Best[place - 1];
        }

        votes.Best[place] = likeness;
    }

    /// <summary>The factors of the groups with the best votes.</summary>
    /// <param name="documents">The documents whose groups are meant.</param>
    /// <param name="sentences">The sentences, which know the groups by name.</param>
    public GroupFactors FactorsIn(IndexSnapshot documents, SentenceSnapshot sentences) => _groups.Count == 0
        ? GroupFactors.None
        : new GroupFactors(_groups
            .Select(group => (Name: sentences.NameOf(group.Key), Vote: VoteOf(group.Value)))
            .OrderByDescending(group => group.Vote)
            .ThenBy(group => group.Name, StringComparer.Ordinal)
            .Take(MaximumGroups)
            .Select(group => (Number: documents.Tables.Groups.Find(group.Name), group.Vote))
            .Where(group => group.Number >= 0)
            .ToDictionary(group => group.Number, group => Math.Pow(1 + (weights.Sentences * group.Vote), weights.SentenceEffect)));

    // A group whose sentences are fewer than those that count has no votes for the missing ones.
    private double VoteOf((double[] Best, int Count) votes)
    {
        var sum = 0.0;
        foreach (var likeness in votes.Best.AsSpan(0, votes.Count))
        {
            sum += Math.Pow(likeness, weights.SentenceSharpness);
        }

        return sum / weights.SentencesPerGroup;
    }
}
