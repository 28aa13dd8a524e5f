using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// Adds up what terms count in each visible sentence. Each sentence adds in the order of the query, so that its sum does not depend on the block
/// in which it is.
/// </summary>
internal sealed class SentenceScorer : IDisposable
{
    private readonly SentenceSnapshot _sentences;
    private readonly VisibleSentences _visible;
    private readonly float[][] _sums;
    private readonly float[]?[] _units;
    private readonly List<int> _touched = [];
    private readonly List<(int Sentence, float Sum)> _all = [];

    /// <summary>Begins with 0 for each sentence.</summary>
    public SentenceScorer(SentenceSnapshot sentences, VisibleSentences visible)
    {
        _sentences = sentences;
        _visible = visible;
        _sums = [.. sentences.Views.Select(view => Rent(view.Block.End))];
        _units = new float[]?[_sums.Length];
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
        var weight = (float)term.Weight;
        for (var v = 0; v < _sums.Length; v++)
        {
            var (visible, sums) = (_visible.Sentences[v], _sums[v]);
            foreach (ref readonly var posting in _sentences.Views[v].Block.Find(term.Key))
            {
                if (visible[posting.Sentence])
                {
                    sums[posting.Sentence] += weight * posting.Impact;
                }
            }
        }
    }

    /// <summary>Adds words, or in their place the alternative that counts most of those that a sentence has whole.</summary>
    public void AddBest(IReadOnlyList<WeightedTerm> words, IReadOnlyList<IReadOnlyList<WeightedTerm>> alternatives)
    {
        for (var v = 0; v < _sums.Length; v++)
        {
            var unit = _units[v] ??= Rent(_sentences.Views[v].Block.End);
            foreach (var word in words)
            {
                foreach (ref readonly var posting in _sentences.Views[v].Block.Find(word.Key))
                {
                    if (_visible.Sentences[v][posting.Sentence])
                    {
                        Put(unit, posting.Sentence, unit[posting.Sentence] + ((float)word.Weight * posting.Impact));
                    }
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
                _sums[v][sentence] += unit[sentence];
                unit[sentence] = 0;
            }

            _touched.Clear();
        }
    }

    /// <summary>Gives the sums of a group's sentences that have anything of the query.</summary>
    public void Read(int group, List<float> sums)
    {
        foreach (var (view, document) in _sentences.Members(group))
        {
            var starts = _sentences.Views[view].Block.Starts;
            foreach (var sum in _sums[view].AsSpan(starts[document], starts[document + 1] - starts[document]))
            {
                if (sum > 0)
                {
                    sums.Add(sum);
                }
            }
        }
    }

    /// <summary>Adds to each group the bounds of its sentences: <c>linear · x + square · x²</c> of each sum x.</summary>
    public void AddBounds(float linear, float square, Span<float> groups)
    {
        for (var v = 0; v < _sums.Length; v++)
        {
            var block = _sentences.Views[v].Block;
            ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums[v]);
            for (var d = 0; d < block.Groups.Length; d++)
            {
                var bounds = Vector256<float>.Zero;
                for (var i = block.Starts[d]; i < block.Starts[d + 1]; i += SentenceBlock.Stride)
                {
                    var x = Vector256.LoadUnsafe(ref sums, (nuint)i);
                    bounds += x * (Vector256.Create(linear) + (x * square));
                }

                if (bounds != Vector256<float>.Zero)
                {
                    groups[block.Groups[d]] += Vector256.Sum(bounds);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var array in _sums.Concat(_units).OfType<float[]>())
        {
            ArrayPool<float>.Shared.Return(array);
        }
    }

    private static float[] Rent(int count)
    {
        var array = ArrayPool<float>.Shared.Rent(count);
        array.AsSpan(0, count).Clear();
        return array;
    }

    private void Put(float[] unit, int sentence, float value)
    {
        if (unit[sentence] == 0)
        {
            _touched.Add(sentence);
        }

        unit[sentence] = value;
    }

    // The visible sentences of a block that have all of some terms; both lists are in order.
    private List<(int Sentence, float Sum)> HavingAll(int view, IReadOnlyList<WeightedTerm> terms)
    {
        var (block, visible) = (_sentences.Views[view].Block, _visible.Sentences[view]);
        _all.Clear();
        foreach (ref readonly var posting in block.Find(terms[0].Key))
        {
            if (visible[posting.Sentence])
            {
                _all.Add((posting.Sentence, (float)terms[0].Weight * posting.Impact));
            }
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
