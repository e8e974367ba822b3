using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ApprovalGuard.Detection;

/// <summary>
/// Finds many keywords in one pass, whatever the case of their ASCII letters, so that a text without any costs a look and no more. Of each
/// keyword the four characters in a row that source holds least often are hashed into a bitmap that stays in the processor's cache: every place
/// of the text costs one multiplication and one bit, and only a bit that is set costs a comparison. Keywords have at least three characters.
/// </summary>
/// <remarks>
/// <c>SearchValues&lt;string></c> falls back from vectors to an automaton at a few dozen keywords; this keeps its pace to a few thousand.
/// </remarks>
/// <typeparam name="T">What hangs on a keyword.</typeparam>
internal sealed class KeywordIndex<T>
{
    private const int ShortestKeyword = 3;

    /// <summary>Sets the bit by which small ASCII letters differ from capitals; what else it makes equal is told apart by the comparison.</summary>
    private const ulong SmallLetters = 0x0020_0020_0020_0020;

    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const int MapBits = 18;
    private const int SlotBits = 13;
    private const char LastAscii = '\u007F';
    private const int CharacterBits = 16;
    private const ulong LastCharacter = 0xFFFF;

    private readonly ulong[] _map = new ulong[(1 << MapBits) / 64];
    private readonly int[] _slots = new int[1 << SlotBits];
    private readonly List<Entry> _entries = [];
    private readonly List<(string Keyword, T Item)> _short = [];

    /// <summary>Takes the keywords of every item.</summary>
    public KeywordIndex(IEnumerable<(string Keyword, T Item)> entries)
    {
        _entries.EnsureCapacity(entries.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (keyword, item) in entries)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(keyword.Length, ShortestKeyword, nameof(entries));
            if (keyword.Length >= KeywordGram.Length)
            {
                var start = KeywordGram.RarestIn(keyword);
                var gram = GramAt(keyword, start);
                Mark(gram);
                Add(gram, start, keyword, item);
                continue;
            }

            _short.Add((keyword, item));
            var tail = TailOf(GramAt('\0' + keyword, 0));
            Add(tail, gramStart: -1, keyword, item);
            for (ulong before = 0; before <= LastAscii; before++)
            {
                Mark((tail << CharacterBits) | before | (SmallLetters & LastCharacter));
            }
        }
    }

    /// <summary>Every place at which a keyword stands, with the item that hangs on it; nearly in the order of the text.</summary>
    public IEnumerable<(int Offset, int Length, T Item)> Find(string text)
    {
        for (var position = NextCandidate(text, 0); position >= 0; position = NextCandidate(text, position + 1))
        {
            var gram = GramAt(text, position);
            for (var next = _slots[SlotOf(gram)]; next != 0; next = _entries[next - 1].Next)
            {
                var entry = _entries[next - 1];
                if (entry.Gram == gram && StandsAt(text, position - entry.GramStart, entry.Keyword))
                {
                    yield return (position - entry.GramStart, entry.Keyword.Length, entry.Item);
                }
            }

            for (var next = _short.Count > 0 ? _slots[SlotOf(TailOf(gram))] : 0; next != 0; next = _entries[next - 1].Next)
            {
                var entry = _entries[next - 1];
                if (entry.Gram == TailOf(gram) && StandsAt(text, position - entry.GramStart, entry.Keyword))
                {
                    yield return (position - entry.GramStart, entry.Keyword.Length, entry.Item);
                }
            }
        }

        // The gram of the shortest keywords takes in the ASCII character before them: where there is none, they are looked for apart.
        for (var before = -1; before < text.Length; before = NextForeign(text, before + 1))
        {
            foreach (var (keyword, item) in _short)
            {
                if (StandsAt(text, before + 1, keyword))
                {
                    yield return (before + 1, keyword.Length, item);
                }
            }
        }
    }

    /// <summary>The next offset at which a gram stands whose bit is set; -1 where there is none.</summary>
    private int NextCandidate(string text, int position)
    {
        ref var letters = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.AsSpan()));
        var map = _map;
        for (var last = text.Length - KeywordGram.Length; position <= last; position++)
        {
            // Four characters are read at once; the loop's bound keeps the read inside of the text.
            var raw = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref letters, (nint)(uint)position * sizeof(char)));
            var hash = ((raw | SmallLetters) * Multiplier) >> (64 - MapBits);
            if ((map[hash >> 6] & (1UL << (int)hash)) != 0)
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>The next offset of a character beyond ASCII that an ASCII character follows; the length where there is none.</summary>
    private int NextForeign(string text, int position)
    {
        while (_short.Count > 0 && position < text.Length)
        {
            var found = text.AsSpan(position).IndexOfAnyExceptInRange('\0', LastAscii);
            if (found < 0)
            {
                break;
            }

            position += found;
            if (position + 1 < text.Length && text[position + 1] <= LastAscii)
            {
                return position;
            }

            position++;
        }

        return text.Length;
    }

    private void Mark(ulong gram)
    {
        var hash = (gram * Multiplier) >> (64 - MapBits);
        _map[hash >> 6] |= 1UL << (int)hash;
    }

    private void Add(ulong gram, int gramStart, string keyword, T item)
    {
        var slot = SlotOf(gram);
        _entries.Add(new Entry(gram, gramStart, keyword, item, _slots[slot]));
        _slots[slot] = _entries.Count;
    }

    private static ulong GramAt(string text, int start) =>
        MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(start, KeywordGram.Length))) | SmallLetters;

    /// <summary>The gram without its first character.</summary>
    private static ulong TailOf(ulong gram) => gram >> CharacterBits;

    private static int SlotOf(ulong gram) => (int)((gram * Multiplier) >> (64 - SlotBits));

    private static bool StandsAt(string text, int offset, string keyword)
    {
        if (offset < 0 || text.Length - offset < keyword.Length)
        {
            return false;
        }

        for (var i = 0; i < keyword.Length; i++)
        {
            var difference = text[offset + i] ^ keyword[i];
            if (difference != 0 && (difference != 0x20 || !char.IsAsciiLetter(keyword[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A keyword under one of its grams; <paramref name="Next"/> counts from one and chains those of a slot.</summary>
    private readonly record struct Entry(ulong Gram, int GramStart, string Keyword, T Item, int Next);
}
