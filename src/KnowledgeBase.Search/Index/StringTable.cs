using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Strings (as UTF-8, at most 255 bytes each) numbered from 0 in the order in which they came; nothing is ever removed. One thread may add while
/// others look up: what they can see was complete before it could be seen.
/// </summary>
internal sealed class StringTable
{
    private State _state;
    private int _count;

    /// <summary>An empty table.</summary>
    public StringTable() => _state = new State(1 << 10, 1 << 10, 1 << 13);

    /// <summary>A table with the contents of another.</summary>
    public StringTable(byte[] bytes, byte[] lengths)
    {
        _count = lengths.Length;
        _state = new State((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1 << 10, (_count * 4L / 3) + 1)), _count, bytes);
        lengths.CopyTo(_state.Lengths, 0);
        var start = 0;
        for (var id = 0; id < _count; id++)
        {
            if (id % State.Block == 0)
            {
                _state.BlockStarts[id / State.Block] = start;
            }

            start += lengths[id];
        }

        FillSlots(_state, _count);
    }

    /// <summary>How many strings there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Bytes that the table takes.</summary>
    public long Bytes => _state.Bytes.Length + _state.Lengths.Length + ((_state.BlockStarts.Length + _state.Slots.Length) * (long)sizeof(int));

    /// <summary>The strings one after the other, and the length of each.</summary>
    public void Contents(out ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> lengths)
    {
        var count = Count;
        var state = Volatile.Read(ref _state);
        lengths = state.Lengths.AsSpan(0, count);
        bytes = state.Bytes.AsSpan(0, state.End(count));
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
        var start = state.End(id);
        if (IsCrowded(id, state.Slots.Length) || start + text.Length > state.Bytes.Length || id == state.Capacity)
        {
            Volatile.Write(ref _state, Grow(state, id, start, text.Length));
            return Add(text);
        }

        text.CopyTo(state.Bytes.AsSpan(start));
        state.Lengths[id] = checked((byte)text.Length);
        if (id % State.Block == 0)
        {
            state.BlockStarts[id / State.Block] = start;
        }

        Volatile.Write(ref state.Slots[slot], id + 1);
        Volatile.Write(ref _count, id + 1);
        return id;
    }

    private static bool IsCrowded(int count, int slots) => count * 4L >= slots * 3L;

    // Large arrays grow little: a vocabulary grows slowly once it is large, and room that is never used counts too.
    private static State Grow(State state, int count, int bytes, int room)
    {
        var grown = new State(
            IsCrowded(count, state.Slots.Length) ? state.Slots.Length * 2 : state.Slots.Length,
            count == state.Capacity ? Larger(count, 1) : state.Capacity,
            bytes + room > state.Bytes.Length ? Larger(bytes, room) : state.Bytes.Length);
        state.Bytes.AsSpan(0, bytes).CopyTo(grown.Bytes);
        state.Lengths.AsSpan(0, count).CopyTo(grown.Lengths);
        state.BlockStarts.CopyTo(grown.BlockStarts, 0);
        if (grown.Slots.Length == state.Slots.Length)
        {
            state.Slots.CopyTo(grown.Slots, 0);
        }
        else
        {
            FillSlots(grown, count);
        }

        return grown;
    }

    private static int Larger(int length, int room) => length + room + (length < 1 << 16 ? length / 2 : length / 16);

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
    private sealed class State
    {
        /// <summary>Strings whose start is found by adding the lengths of those before it.</summary>
        public const int Block = 8;

        public readonly byte[] Bytes;
        public readonly byte[] Lengths;
        public readonly int[] BlockStarts;
        public readonly int[] Slots;
        public readonly int Mask;

        public State(int slots, int capacity, int bytes)
            : this(slots, capacity, new byte[bytes])
        {
        }

        public State(int slots, int capacity, byte[] bytes)
        {
            var blocks = (capacity + Block - 1) / Block;
            Bytes = bytes;
            Lengths = new byte[blocks * Block];
            BlockStarts = new int[blocks];
            Slots = new int[slots];
            Mask = slots - 1;
        }

        /// <summary>How many strings there is room for.</summary>
        public int Capacity => Lengths.Length;

        /// <summary>Where the string before an id ends.</summary>
        public int End(int id) => id == 0 ? 0 : Start(id - 1) + Lengths[id - 1];

        public ReadOnlySpan<byte> Get(int id) => Bytes.AsSpan(Start(id), Lengths[id]);

        // Adds the lengths of the strings of the block that come before, eight bytes at once: pairs first, then the pairs by a multiplication.
        private int Start(int id)
        {
            const ulong EvenBytes = 0x00FF00FF00FF00FF;
            const ulong Ones = 0x0001000100010001;
            var before = BinaryPrimitives.ReadUInt64LittleEndian(Lengths.AsSpan(id & ~(Block - 1), Block)) & ((1UL << (8 * (id % Block))) - 1);
            return BlockStarts[id / Block] + (int)((((before & EvenBytes) + ((before >> 8) & EvenBytes)) * Ones) >> 48);
        }
    }
}
