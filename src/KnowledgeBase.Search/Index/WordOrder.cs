using System.Numerics;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// The words of a vocabulary at one moment, sorted to find those that begin in some way, and grouped by length to find those that
/// are spelled alike. Words that came lately are in neither order and are looked at one by one, until they are many.
/// </summary>
internal sealed class WordOrder
{
    private const int SmallestTail = 1024;
    private const int LongestWord = 64;

    private readonly Vocabulary _vocabulary;
    private readonly int[] _sorted;
    private readonly int[] _byLength;
    private readonly uint[] _signatures;
    private readonly int[] _lengthStarts;
    private readonly int _total;

    private WordOrder(Vocabulary vocabulary, int[] sorted, int[] byLength, uint[] signatures, int[] lengthStarts, int total)
    {
        _vocabulary = vocabulary;
        _sorted = sorted;
        _byLength = byLength;
        _signatures = signatures;
        _lengthStarts = lengthStarts;
        _total = total;
    }

    /// <summary>Bytes that the orders take.</summary>
    public long Bytes => (_sorted.Length + _byLength.Length + _signatures.Length + _lengthStarts.Length) * (long)sizeof(int);

    /// <summary>The words in the order of their letters, without those that came lately.</summary>
    public ReadOnlySpan<int> Sorted => _sorted;

    /// <summary>The order of a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="sorted">Words of it that are in order already.</param>
    public static WordOrder Of(Vocabulary vocabulary, int[] sorted) => Sort(vocabulary, sorted, vocabulary.Words.Count);

    /// <summary>The order of the same vocabulary with the words that came since.</summary>
    public WordOrder Extend()
    {
        var total = _vocabulary.Words.Count;
        return total - _sorted.Length <= Math.Max(SmallestTail, _sorted.Length / 16)
            ? new WordOrder(_vocabulary, _sorted, _byLength, _signatures, _lengthStarts, total)
            : Sort(_vocabulary, _sorted, total);
    }

    /// <summary>Adds the words that begin with a prefix.</summary>
    public void FindPrefix(ReadOnlySpan<byte> prefix, List<int> words)
    {
        for (var i = LowerBound(prefix); i < _sorted.Length && _vocabulary.Words[_sorted[i]].StartsWith(prefix); i++)
        {
            words.Add(_sorted[i]);
        }

        for (var word = _sorted.Length; word < _total; word++)
        {
            if (_vocabulary.Words[word].StartsWith(prefix))
            {
                words.Add(word);
            }
        }
    }

    /// <summary>
    /// Adds the words that may be at most some edits away: those of about the same length with about the same letters. Who asks compares them.
    /// </summary>
    /// <param name="word">The word typed, in UTF-8.</param>
    /// <param name="edits">How many edits.</param>
    /// <param name="words">Takes the candidates.</param>
    public void FindSimilar(ReadOnlySpan<byte> word, int edits, List<int> words)
    {
        var signature = Signature(word);
        var start = _lengthStarts[Math.Clamp(word.Length - edits, 0, LongestWord)];
        var end = _lengthStarts[Math.Min(word.Length + edits, LongestWord) + 1];

        // An edit changes at most two letters of the set: the one that goes and the one that comes.
        var signatures = _signatures.AsSpan(0, end);
        for (var i = start; i < signatures.Length; i++)
        {
            if (BitOperations.PopCount(signatures[i] ^ signature) <= 2 * edits)
            {
                words.Add(_byLength[i]);
            }
        }

        for (var other = _sorted.Length; other < _total; other++)
        {
            if (Math.Abs(_vocabulary.Words[other].Length - word.Length) <= edits)
            {
                words.Add(other);
            }
        }
    }

    private static WordOrder Sort(Vocabulary vocabulary, int[] sorted, int total)
    {
        var all = new int[total];
        sorted.CopyTo(all, 0);
        for (var word = sorted.Length; word < total; word++)
        {
            all[word] = word;
        }

        var table = vocabulary.Words;
        all.AsSpan(sorted.Length).Sort((a, b) => table[a].SequenceCompareTo(table[b]));
        all = Merge(table, all, sorted.Length);
        var starts = new int[LongestWord + 2];
        foreach (var word in all)
        {
            starts[Math.Min(table[word].Length, LongestWord) + 1]++;
        }

        for (var length = 1; length < starts.Length; length++)
        {
            starts[length] += starts[length - 1];
        }

        var byLength = new int[total];
        var signatures = new uint[total];
        var next = (int[])starts.Clone();
        foreach (var word in all)
        {
            var at = next[Math.Min(table[word].Length, LongestWord)]++;
            byLength[at] = word;
            signatures[at] = Signature(table[word]);
        }

        return new WordOrder(vocabulary, all, byLength, signatures, starts, total);
    }

    private static int[] Merge(StringTable table, int[] words, int middle)
    {
        var merged = new int[words.Length];
        for (int left = 0, right = middle, at = 0; at < merged.Length; at++)
        {
            var takesLeft = right == words.Length
                || (left < middle && table[words[left]].SequenceCompareTo(table[words[right]]) <= 0);
            merged[at] = takesLeft ? words[left++] : words[right++];
        }

        return merged;
    }

    // One bit per letter a to z, one per digit or other byte in the remaining six.
    private static uint Signature(ReadOnlySpan<byte> word)
    {
        uint signature = 0;
        foreach (var b in word)
        {
            signature |= 1u << (b is >= (byte)'a' and <= (byte)'z' ? b - 'a' : 26 + (b % 6));
        }

        return signature;
    }

    private int LowerBound(ReadOnlySpan<byte> text)
    {
        var low = 0;
        var high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_vocabulary.Words[_sorted[middle]].SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
