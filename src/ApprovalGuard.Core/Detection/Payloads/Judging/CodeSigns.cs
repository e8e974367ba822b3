using System.Buffers;

namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Where a text has code that makes something of bytes that mean nothing by themselves. Each kind is looked for once, when first asked for.</summary>
/// <param name="text">The text.</param>
internal sealed class CodeSigns(string text)
{
    /// <summary>More places of one kind are not kept; a text with that many has them everywhere.</summary>
    private const int Most = 64 << 10;

    private static readonly SearchValues<string> XorWords = SearchValues.Create(["xor"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> JoinWords = SearchValues.Create(
        ["join", "implode", "concat", "paste0", "Concat", "Join", "from_iter", ".reduce", ".collect", ", \"\")", ",\"\")"], StringComparison.Ordinal);

    private static readonly SearchValues<string> UnpackWords = SearchValues.Create(["inflate", "decompress", "brotli", "zlib"], StringComparison.OrdinalIgnoreCase);

    private Dictionary<int, IReadOnlyList<byte[]>>? _keys;
    private List<int>? _xors;
    private List<int>? _unpackers;
    private List<int>? _runs;
    private List<int>? _joins;

    /// <summary>The text.</summary>
    public string Text => text;

    private List<int> Xors => _xors ??= [.. Offsets(XorWords).Concat(Carets()).Order()];

    private List<int> Unpackers => _unpackers ??= Offsets(UnpackWords);

    private List<int> Runs => _runs ??= [.. Execution.CallsIn(text).Take(Most)];

    /// <summary>Whether exclusive-or is done between two offsets.</summary>
    public bool HasXorBetween(int start, int end) => IsAnyBetween(Xors, start, end);

    /// <summary>Whether something is unpacked between two offsets.</summary>
    public bool HasUnpackerBetween(int start, int end) => IsAnyBetween(Unpackers, start, end);

    /// <summary>Whether a call that joins a list may stand between two offsets.</summary>
    public bool HasJoinBetween(int start, int end) => IsAnyBetween(_joins ??= Offsets(JoinWords), start, end);

    /// <summary>Whether a call that runs its argument stands between two offsets.</summary>
    public bool HasRunBetween(int start, int end) => IsAnyBetween(Runs, start, end);

    /// <summary>The keys of exclusive-or in the code up to a reach away from an offset and somewhat beyond; encodings close to each other share them.</summary>
    public IReadOnlyList<byte[]> KeysAround(int offset, int reach)
    {
        var block = offset / reach;
        _keys ??= [];
        if (!_keys.TryGetValue(block, out var keys))
        {
            var start = Math.Max(0, (block - 1) * reach);
            _keys[block] = keys = XorKeys.Find(text.AsSpan(start, Math.Min(text.Length, (block + 3) * reach) - start));
        }

        return keys;
    }

    private List<int> Carets()
    {
        var offsets = new List<int>();
        for (var at = text.IndexOf('^'); at >= 0 && offsets.Count < Most; at = text.IndexOf('^', at + 1))
        {
            if (IsOperator(at))
            {
                offsets.Add(at);
            }
        }

        return offsets;
    }

    /// <summary>A caret between two operands: not that of a pattern, a version range or a pointer of a message.</summary>
    private bool IsOperator(int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 8), Math.Min(at, 8)).TrimEnd(" \t");
        var after = text.AsSpan(at + 1, Math.Min(text.Length - at - 1, 8)).TrimStart(" \t");
        return !before.IsEmpty && !after.IsEmpty && (char.IsAsciiLetterOrDigit(before[^1]) || before[^1] is ')' or ']' or '_' or '}')
            && (char.IsAsciiLetterOrDigit(after[0]) || after[0] is '(' or '=' or '$' or '_' or '@');
    }

    private static bool IsAnyBetween(List<int> offsets, int start, int end)
    {
        var at = offsets.BinarySearch(start);
        at = at < 0 ? ~at : at;
        return at < offsets.Count && offsets[at] < end;
    }

    private List<int> Offsets(SearchValues<string> words)
    {
        var offsets = new List<int>();
        for (var at = 0; offsets.Count < Most && text.AsSpan(at).IndexOfAny(words) is var next and >= 0; at++)
        {
            at += next;
            offsets.Add(at);
        }

        return offsets;
    }
}
