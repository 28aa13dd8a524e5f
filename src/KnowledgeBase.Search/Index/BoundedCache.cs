using System.Collections.Concurrent;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Keeps what took long to find out, up to a number of answers; what comes after that is found out each time. It lives as long as the snapshot that it belongs
/// to, so that nothing in it grows old.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    // The dictionary would take all of its locks to count.
    private int _count;

    /// <summary>The answer for a key, found out if it is not known.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> find)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = find(key);
        if (Volatile.Read(ref _count) < capacity && _known.TryAdd(key, found))
        {
            _ = Interlocked.Increment(ref _count);
        }

        return found;
    }
}
