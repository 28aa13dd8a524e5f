using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Content.Git;

/// <summary>Keeps what was used last, up to a total weight. Made for immutable values, so that an entry never has to be taken out for being old.</summary>
/// <param name="capacity">The greatest total weight.</param>
/// <param name="weigh">The weight of a value, at least 1; a value heavier than an eighth of the capacity is not kept.</param>
internal sealed class LruCache<TKey, TValue>(long capacity, Func<TValue, long> weigh)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Weight)> _newestFirst = new();
    private long _weight;

    /// <summary>Finds a value and marks it as used.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value, at the cost of those used longest ago.</summary>
    public void Add(TKey key, TValue value)
    {
        var weight = weigh(value);
        if (weight > capacity / 8)
        {
            return;
        }

        lock (_gate)
        {
            if (_nodes.ContainsKey(key))
            {
                return;
            }

            _nodes[key] = _newestFirst.AddFirst((key, value, weight));
            _weight += weight;
            while (_weight > capacity)
            {
                var oldest = _newestFirst.Last!;
                _newestFirst.RemoveLast();
                _nodes.Remove(oldest.Value.Key);
                _weight -= oldest.Value.Weight;
            }
        }
    }
}
