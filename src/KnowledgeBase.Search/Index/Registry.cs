using System.Collections.Concurrent;

namespace KnowledgeBase.Search.Index;

/// <summary>Numbers for values that many documents share, such as groups and facets. One writer, any number of readers.</summary>
/// <typeparam name="T">The values, compared by equality.</typeparam>
internal sealed class Registry<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new();
    private T[] _values = new T[16];

    // The dictionary's own count takes all of its locks.
    private int _count;

    /// <summary>How many values there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The value of a number.</summary>
    public T this[int number] => Volatile.Read(ref _values)[number];

    /// <summary>The number of a value, or -1.</summary>
    public int Find(T value) => _numbers.TryGetValue(value, out var number) ? number : -1;

    /// <summary>The number of a value, a new one if need be. One thread at a time.</summary>
    public int Add(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        var number = _count;
        if (number == _values.Length)
        {
            var values = new T[number * 2];
            _values.CopyTo(values, 0);
            Volatile.Write(ref _values, values);
        }

        _values[number] = value;
        _numbers[value] = number;
        Volatile.Write(ref _count, number + 1);
        return number;
    }
}
