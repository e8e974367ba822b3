using System.Text;

namespace ApprovalGuard.Gates;

/// <summary>
/// What one changed line counts (SPEC section 4): one per 200 columns begun, so that a statement does not hide in a long line, and one more for
/// each lone CR, U+2028 and U+2029 in it, which end a line for an interpreter and not for Git.
/// </summary>
public static class LineWeight
{
    /// <summary>Columns that count as one line.</summary>
    public const int Columns = 200;

    private static ReadOnlySpan<byte> LineSeparatorPrefix => [0xE2, 0x80];

    /// <summary>The weight of the line's bytes without its line feed; at least 1.</summary>
    public static int Of(ReadOnlySpan<byte> line)
    {
        line = line is [.., (byte)'\r'] ? line[..^1] : line;
        if (line.Length <= Columns && !line.Contains((byte)'\r') && line.IndexOf(LineSeparatorPrefix) < 0)
        {
            return 1;
        }

        var weight = 0;
        while (true)
        {
            var (end, length) = NextEnd(line);
            weight += WeightOfPiece(line[..end]);
            if (length == 0)
            {
                return weight;
            }

            line = line[(end + length)..];
        }
    }

    private static int WeightOfPiece(ReadOnlySpan<byte> piece) => Math.Max(1, (ColumnsOf(piece) + Columns - 1) / Columns);

    /// <summary>Characters: bytes that do not continue a UTF-8 sequence. Bytes that are not UTF-8 count each, but for stray continuations.</summary>
    private static int ColumnsOf(ReadOnlySpan<byte> piece)
    {
        if (Ascii.IsValid(piece))
        {
            return piece.Length;
        }

        if (!System.Text.Unicode.Utf8.IsValid(piece))
        {
            return piece.Length;
        }

        var columns = 0;
        foreach (var value in piece)
        {
            columns += (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return columns;
    }

    private static (int End, int Length) NextEnd(ReadOnlySpan<byte> line)
    {
        for (var from = 0; from < line.Length;)
        {
            var next = line[from..].IndexOfAny((byte)'\r', (byte)0xE2);
            if (next < 0)
            {
                break;
            }

            from += next;
            if (line[from] == '\r')
            {
                return (from, 1);
            }

            if (line[from..] is [0xE2, 0x80, 0xA8 or 0xA9, ..])
            {
                return (from, 3);
            }

            from++;
        }

        return (line.Length, 0);
    }
}
