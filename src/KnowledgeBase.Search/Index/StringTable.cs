using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Strings (as UTF-8) numbered from 0 in the order in which they came; nothing is ever removed. One thread may add while
/// others look up: what they can see was complete before it could be seen.
/// </summary>
internal sealed class StringTable
{
    private State _state;
    private int _count;

    /// <summary>An empty table.</summary>
    public StringTable() => _state = new State(1 << 10, new int[1 << 10], new byte[1 << 13]);

    /// <summary>A table with the contents of another.</summary>
    public StringTable(byte[] bytes, int[] ends)
    {
        _count = ends.Length;
        _state = new State((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1 << 10, _count * 4L / 3 + 1)), ends, bytes);
        FillSlots(_state, _count);
    }

    /// <summary>How many strings there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Bytes that the table takes.</summary>
    public long Bytes => (long)_state.Bytes.Length + (_state.Ends.Length * sizeof(int)) + (_state.Slots.Length * sizeof(int));

    /// <summary>The strings one after the other, and where each ends.</summary>
    public void Contents(out ReadOnlySpan<byte> bytes, out ReadOnlySpan<int> ends)
    {
        var count = Count;
        var state = Volatile.Read(ref _state);
        ends = state.Ends.AsSpan(0, count);
        bytes = state.Bytes.AsSpan(0, count == 0 ? 0 : ends[^1]);
    }

    /// <summary>The string of a number.</summary>
    public ReadOnlySpan<byte> this[int id] => Volatile.Read(ref _state).Get(id);

    /// <summary>Finds a string's number.</summary>
    /// <returns>The number, or -1.</returns>
    public int Find(ReadOnlySpan<byte> text)
    {
        var state = Volatile.Read(ref _state);
        for (var slot = Hash(text) & state.Mask; ; slot = (slot + 1) & state.Mask)
        {
            var id = Volatile.Read(ref state.Slots[slot]) - 1;
            if (id < 0 || state.Get(id).SequenceEqual(text))
            {
                return id;
            }
        }
    }

    /// <summary>Finds a string's number or gives it one. One thread at a time.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        var state = _state;
        var slot = Hash(text) & state.Mask;
        for (; state.Slots[slot] != 0; slot = (slot + 1) & state.Mask)
        {
            if (state.Get(state.Slots[slot] - 1).SequenceEqual(text))
            {
                return state.Slots[slot] - 1;
            }
        }

        var id = _count;
        var start = id == 0 ? 0 : state.Ends[id - 1];
        if (IsCrowded(id, state.Slots.Length) || start + text.Length > state.Bytes.Length || id == state.Ends.Length)
        {
            Volatile.Write(ref _state, Grow(state, id, start, text.Length));
            return Add(text);
        }

        text.CopyTo(state.Bytes.AsSpan(start));
        state.Ends[id] = start + text.Length;
        Volatile.Write(ref state.Slots[slot], id + 1);
        Volatile.Write(ref _count, id + 1);
        return id;
    }

    private static bool IsCrowded(int count, int slots) => count * 4L >= slots * 3L;

    // Arrays grow by a quarter: a vocabulary grows slowly once it is large, and room that is never used counts too.
    private static State Grow(State state, int count, int bytes, int room)
    {
        var grown = new State(
            IsCrowded(count, state.Slots.Length) ? state.Slots.Length * 2 : state.Slots.Length,
            new int[count == state.Ends.Length ? count + (count / 4) + 1 : state.Ends.Length],
            new byte[bytes + room > state.Bytes.Length ? bytes + room + (bytes / 4) : state.Bytes.Length]);
        state.Bytes.AsSpan(0, bytes).CopyTo(grown.Bytes);
        state.Ends.AsSpan(0, count).CopyTo(grown.Ends);
        FillSlots(grown, count);
        return grown;
    }

    private static void FillSlots(State state, int count)
    {
        for (var id = 0; id < count; id++)
        {
            var slot = Hash(state.Get(id)) & state.Mask;
            while (state.Slots[slot] != 0)
            {
                slot = (slot + 1) & state.Mask;
            }

            state.Slots[slot] = id + 1;
        }
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Multiplier;
        while (text.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * Multiplier, 29);
            text = text[8..];
        }

        ulong rest = 0;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }

        hash = (hash ^ rest) * Multiplier;
        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }

    /// <summary>Arrays that fit together; a reader takes them all at once.</summary>
    private sealed class State(int slots, int[] ends, byte[] bytes)
    {
        public readonly byte[] Bytes = bytes;
        public readonly int[] Ends = ends;
        public readonly int[] Slots = new int[slots];
        public readonly int Mask = slots - 1;

        public ReadOnlySpan<byte> Get(int id)
        {
            var start = id == 0 ? 0 : Ends[id - 1];
            return Bytes.AsSpan(start, Ends[id] - start);
        }
    }
}
