using System.Buffers.Binary;
using System.Numerics;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// The words of a vocabulary at one moment, sorted, to find those that begin in some way and those that are spelled alike. Words that came lately
/// are not in order and are looked at one by one, until they are many.
/// </summary>
internal sealed class WordOrder
{
    private const int SmallestTail = 1024;
    private const int LongestWord = 64;

    private readonly Vocabulary _vocabulary;
    private readonly int[] _sorted;
    private readonly uint[] _signatures;
    private readonly int _total;

    private WordOrder(Vocabulary vocabulary, int[] sorted, uint[] signatures, int total)
    {
        _vocabulary = vocabulary;
        _sorted = sorted;
        _signatures = signatures;
        _total = total;
    }

    /// <summary>Bytes that the order takes.</summary>
    public long Bytes => (_sorted.Length + _signatures.Length) * (long)sizeof(int);

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
            ? new WordOrder(_vocabulary, _sorted, _signatures, total)
            : Sort(_vocabulary, _sorted, total);
    }

    /// <summary>Adds the words that begin with a prefix.</summary>
    public void FindPrefix(ReadOnlySpan<byte> prefix, List<int> words)
    {
        var (start, end) = Range(prefix);
        words.AddRange(_sorted.AsSpan(start, end - start));
        for (var word = _sorted.Length; word < _total; word++)
        {
            if (_vocabulary.Words[word].StartsWith(prefix))
            {
                words.Add(word);
            }
        }
    }

    /// <summary>
    /// Adds the words that may be some edits away: those that begin with the same letter and have about the same letters, and, for one edit, those that
    /// differ in how they begin. Who asks compares them.
    /// </summary>
    /// <param name="word">The word typed, in UTF-8; not empty.</param>
    /// <param name="edits">How many edits: 1, or more for words that begin with the same letter alone.</param>
    /// <param name="words">Takes the candidates, each once.</param>
    public void FindSimilar(ReadOnlySpan<byte> word, int edits, List<int> words)
    {
        // An edit changes at most two letters of the set: the one that goes and the one that comes.
        var signature = Signature(word);
        var (start, end) = Range(word[..1]);
        var signatures = _signatures.AsSpan(start, end - start);
        for (var i = 0; i < signatures.Length; i++)
        {
            if (BitOperations.PopCount(signatures[i] ^ signature) <= 2 * edits)
            {
                words.Add(_sorted[start + i]);
            }
        }

        if (edits == 1)
        {
            FindOtherBeginnings(word, words);
        }

        for (var other = _sorted.Length; other < _total; other++)
        {
            if (Math.Abs(_vocabulary.Words[other].Length - word.Length) <= edits)
            {
                words.Add(other);
            }
        }
    }

    // The words that come of the typed one by an edit of its beginning, so that the first letter is another: there are few, and each is looked up.
    private void FindOtherBeginnings(ReadOnlySpan<byte> word, List<int> words)
    {
        if (word.Length is < 2 or > LongestWord)
        {
            return;
        }

        Span<byte> other = stackalloc byte[LongestWord + 1];
        var swapped = other[..word.Length];
        word.CopyTo(swapped);
        (swapped[0], swapped[1]) = (word[1], word[0]);
        AddSorted(swapped, word[0], words);
        AddSorted(word[1..], word[0], words);
        for (var letter = (byte)'a'; letter <= (byte)'z'; letter++)
        {
            other[0] = letter;
            word[1..].CopyTo(other[1..]);
            AddSorted(other[..word.Length], word[0], words);
            word.CopyTo(other[1..]);
            AddSorted(other[..(word.Length + 1)], word[0], words);
        }
    }

    private void AddSorted(ReadOnlySpan<byte> word, byte otherThan, List<int> words)
    {
        if (word[0] != otherThan && _vocabulary.Words.Find(word) is >= 0 and var found && found < _sorted.Length)
        {
            words.Add(found);
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
        SortByLetters(table, all.AsSpan(sorted.Length));
        all = Merge(table, all, sorted.Length);
        return new WordOrder(vocabulary, all, Array.ConvertAll(all, word => Signature(table[word])), total);
    }

    // By the first eight letters as one number, then, where those are the same, by all.
    private static void SortByLetters(StringTable table, Span<int> words)
    {
        var beginnings = new ulong[words.Length];
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        for (var i = 0; i < beginnings.Length; i++)
        {
            first.Clear();
            var word = table[words[i]];
            word[..Math.Min(word.Length, first.Length)].CopyTo(first);
            beginnings[i] = BinaryPrimitives.ReadUInt64BigEndian(first);
        }

        beginnings.AsSpan().Sort(words);
        for (var start = 0; start < beginnings.Length;)
        {
            var end = start + 1;
            while (end < beginnings.Length && beginnings[end] == beginnings[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                words[start..end].Sort((a, b) => table[a].SequenceCompareTo(table[b]));
            }

            start = end;
        }
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

    // Where the words that begin with a prefix stand. No byte of UTF-8 is the highest, so that one more is the end.
    private (int Start, int End) Range(ReadOnlySpan<byte> prefix)
    {
        Span<byte> next = stackalloc byte[prefix.Length];
        prefix.CopyTo(next);
        next[^1]++;
        return (LowerBound(prefix), LowerBound(next));
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
