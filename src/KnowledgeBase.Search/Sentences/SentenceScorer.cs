using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// Adds up what terms count in each sentence. Each sentence adds in the order of the query, so that its sum does not depend on the block
/// in which it is. Sums of sentences that the caller may not see are never given.
/// </summary>
internal sealed class SentenceScorer : IDisposable
{
    private readonly SentenceSnapshot _sentences;
    private readonly VisibleSentences _visible;
    private readonly SentenceSums[] _sums;
    private readonly SentenceSums?[] _units;
    private readonly List<int> _touched = [];
    private readonly List<(int Sentence, float Sum)> _all = [];

    /// <summary>Begins with 0 for each sentence.</summary>
    public SentenceScorer(SentenceSnapshot sentences, VisibleSentences visible)
    {
        _sentences = sentences;
        _visible = visible;
        _sums = Array.ConvertAll(sentences.Views, view => SentenceSums.Rent(view.Block.End));
        _units = new SentenceSums?[_sums.Length];
    }

    /// <summary>How much a term tells: the rarer among the visible sentences of its language, the more; 0 when none has it.</summary>
    public double Idf(ulong key, SearchLanguage language)
    {
        var having = _visible.Having(key);
        return having == 0 ? 0 : Bm25F.InverseDocumentFrequency(_visible.Counts[(int)language], having);
    }

    /// <summary>Adds a term.</summary>
    public void Add(WeightedTerm term)
    {
        for (var v = 0; v < _sums.Length; v++)
        {
            _sums[v].Add(_sentences.Views[v].Block.Find(term.Key), (float)term.Weight);
        }
    }

    /// <summary>Adds words, or in their place the alternative that counts most of those that a sentence has whole.</summary>
    public void AddBest(IReadOnlyList<WeightedTerm> words, IReadOnlyList<IReadOnlyList<WeightedTerm>> alternatives)
    {
        for (var v = 0; v < _sums.Length; v++)
        {
            var unit = _units[v] ??= SentenceSums.Rent(_sentences.Views[v].Block.End);
            foreach (var word in words)
            {
                foreach (ref readonly var posting in _sentences.Views[v].Block.Find(word.Key))
                {
                    Put(unit, posting.Sentence, unit[posting.Sentence] + ((float)word.Weight * posting.Impact));
                }
            }

            foreach (var alternative in alternatives)
            {
                foreach (var (sentence, sum) in HavingAll(v, alternative))
                {
                    Put(unit, sentence, Math.Max(unit[sentence], sum));
                }
            }

            foreach (var sentence in _touched)
            {
                _sums[v].Add(sentence, unit[sentence]);
                unit.Set(sentence, 0);
            }

            _touched.Clear();
        }
    }

    /// <summary>Finds the highest sums of a group's visible sentences.</summary>
    /// <param name="group">The group.</param>
    /// <param name="best">Zeros; takes as many sums, the lowest first, and keeps zeros in front where there are fewer.</param>
    public void Read(int group, Span<float> best)
    {
        foreach (var (view, document) in _sentences.Members(group))
        {
            var starts = _sentences.Views[view].Block.Starts;
            if (!_visible.Sees(view, starts[document]))
            {
                continue;
            }

            foreach (var sum in _sums[view].All[starts[document]..starts[document + 1]])
            {
                if (sum > best[0])
                {
                    Insert(sum, best);
                }
            }
        }
    }

    /// <summary>Adds to each group the bounds of its visible sentences.</summary>
    /// <param name="scale">By what a sum is multiplied to be a likeness of 0 to 1.</param>
    /// <param name="bound">The bound of a likeness.</param>
    /// <param name="groups">Takes the bounds, by the number of the group.</param>
    public void AddBounds(float scale, PowerBound bound, Span<float> groups)
    {
        for (var v = 0; v < _sums.Length; v++)
        {
            var ofRow = _sentences.Views[v].Block.GroupsOfRows;
            ref var sums = ref MemoryMarshal.GetReference(_sums[v].All);
            var touched = _sums[v].TouchedRows;
            var visible = _visible.Rows[v];
            for (var word = 0; word < touched.Length; word++)
            {
                for (var rows = touched[word] & visible[word]; rows != 0; rows &= rows - 1)
                {
                    var row = (word << 6) + BitOperations.TrailingZeroCount(rows);
                    groups[ofRow[row]] += Vector256.Sum(bound.Of(Vector256.LoadUnsafe(ref sums, (nuint)(row * SentenceBlock.RowLength)) * scale));
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sums in _sums.Concat(_units.OfType<SentenceSums>()))
        {
            sums.Return();
        }
    }

    // Puts a number in its place among ascending ones, of which the first goes.
    private static void Insert(float number, Span<float> ascending)
    {
        var place = 0;
        for (; place + 1 < ascending.Length && ascending[place + 1] < number; place++)
        {
            ascending[place] = ascending[place + 1];
        }

        ascending[place] = number;
    }

    private void Put(SentenceSums unit, int sentence, float value)
    {
        if (unit[sentence] == 0)
        {
            _touched.Add(sentence);
        }

        unit.Set(sentence, value);
    }

    // The sentences of a block that have all of some terms; both lists are in order.
    private List<(int Sentence, float Sum)> HavingAll(int view, IReadOnlyList<WeightedTerm> terms)
    {
        var block = _sentences.Views[view].Block;
        _all.Clear();
        foreach (ref readonly var posting in block.Find(terms[0].Key))
        {
            _all.Add((posting.Sentence, (float)terms[0].Weight * posting.Impact));
        }

        foreach (var term in terms.Skip(1))
        {
            var (kept, next) = (0, 0);
            foreach (ref readonly var posting in block.Find(term.Key))
            {
                while (next < _all.Count && _all[next].Sentence < posting.Sentence)
                {
                    next++;
                }

                if (next < _all.Count && _all[next].Sentence == posting.Sentence)
                {
                    _all[kept++] = (posting.Sentence, _all[next++].Sum + ((float)term.Weight * posting.Impact));
                }
            }

            _all.RemoveRange(kept, _all.Count - kept);
        }

        return _all;
    }
}
