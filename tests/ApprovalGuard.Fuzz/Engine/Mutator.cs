using System.Text;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>Makes new inputs of known ones. The same seed gives the same inputs.</summary>
internal sealed class Mutator(int seed)
{
    /// <summary>Texts at which parsers stumble, beside those that the seeds bring.</summary>
    private static readonly byte[][] Trouble =
    [
        .. new[]
        {
            "\"", "'", "`", "\\", "\\u", "\\x", "{", "}", "[", "]", "[[", "]]", "(", ")", "<", ">", "<!--", "-->", "<![CDATA[", "]]>", ":", ": ", ",", "=", "#", " #", "//", "/*", "*/", "\n", "\n\n", "\r\n", "\r",
            "\t", "  ", "&a ", "*a", "!!str ", "!", "|\n", ">-\n", "- ", "? ", "---\n", "...\n", "%", "%2", "${{", "}}", "$(", "null", "true", "0", "-1", "1e400", "2147483647", "99999999999999999999", "@@ -1 +1 @@\n",
            "--- ", "+++ ", "+", "-", "\\ No newline at end of file\n", "diff --git a/a b/a\n", "../", "https://", "://", "@", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\uFE0F", "\u0430", "\u2028", "\u0085",
            "\U000E0041", "\U0001F600", "\u001B[2J", "\u0000", "\u001E", "\u0130", "\u1E9E", "\u0301", "==", "====", "::", "::error::", "approvalguard:allow ", "gitleaks:allow", "\"\"\"", "'''", "EOF\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x80],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A whole number from 0 up to the bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>A few edits of the input, now and then with parts of another.</summary>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        var bytes = new List<byte>(input);
        var edits = 1 << _random.Next(5);
        for (var i = 0; i < edits; i++)
        {
            Edit(bytes, other);
            if (bytes.Count > FuzzInput.SizeLimit)
            {
                bytes.RemoveRange(FuzzInput.SizeLimit, bytes.Count - FuzzInput.SizeLimit);
            }
        }

        return [.. bytes];
    }

    private void Edit(List<byte> bytes, byte[] other)
    {
        switch (_random.Next(16))
        {
            case 0 when bytes.Count > 0:
                bytes[_random.Next(bytes.Count)] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when bytes.Count > 0:
                bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
                break;
            case 2 or 3:
                var (start, length) = Range(bytes.Count);
                bytes.RemoveRange(start, length);
                break;
            case 4:
                Insert(bytes, Part(bytes));
                break;
            case 5 or 6:
                Insert(bytes, Part(other));
                break;
            case 7:
                Overwrite(bytes, Part(other));
                break;
            case 8:
                Repeat(bytes);
                break;
            case 9:
                Cross(bytes, other);
                break;
            case 10:
                CutLine(bytes);
                break;
            case 11:
                Overwrite(bytes, Trouble[_random.Next(Trouble.Length)]);
                break;
            case 12 when bytes.Count > 0:
                bytes[0] = (byte)_random.Next(256);
                break;
            default:
                Insert(bytes, Trouble[_random.Next(Trouble.Length)]);
                break;
        }
    }

    /// <summary>Short ones more often than long ones.</summary>
    private (int Start, int Length) Range(int count)
    {
        var length = Math.Min(count, _random.Next(1 + (1 << _random.Next(1, 11))));
        return (_random.Next(count - length + 1), length);
    }

    private byte[] Part(IReadOnlyList<byte> bytes)
    {
        var (start, length) = Range(bytes.Count);
        return [.. bytes.Skip(start).Take(length)];
    }

    private void Insert(List<byte> bytes, byte[] part) => bytes.InsertRange(_random.Next(bytes.Count + 1), part);

    private void Overwrite(List<byte> bytes, byte[] part)
    {
        var start = _random.Next(bytes.Count + 1);
        bytes.RemoveRange(start, Math.Min(part.Length, bytes.Count - start));
        bytes.InsertRange(start, part);
    }

    /// <summary>The same again and again: what costs more than its share of time shows itself.</summary>
    private void Repeat(List<byte> bytes)
    {
        var (start, length) = Range(Math.Min(bytes.Count, 64));
        if (length == 0)
        {
            return;
        }

        start = _random.Next(bytes.Count - length + 1);
        var part = bytes.GetRange(start, length);
        var most = 1 << _random.Next(1, _random.Next(64) == 0 ? 17 : 9);
        var times = Math.Min(most, (FuzzInput.SizeLimit - bytes.Count) / length);
        for (var i = 0; i < times; i++)
        {
            bytes.InsertRange(start, part);
        }
    }

    private void Cross(List<byte> bytes, byte[] other)
    {
        var keep = _random.Next(bytes.Count + 1);
        bytes.RemoveRange(keep, bytes.Count - keep);
        bytes.AddRange(other.AsSpan(_random.Next(other.Length + 1)));
    }

    private void CutLine(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var end = bytes.IndexOf((byte)'\n', at);
        if (end >= 0)
        {
            bytes.RemoveRange(at, end - at);
        }
    }
}
