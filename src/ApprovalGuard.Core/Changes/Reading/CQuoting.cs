using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary>Git's C-style quoting of paths in patch headers (<c>core.quotePath=true</c>): <c>"lat\351"</c>.</summary>
internal static class CQuoting
{
    private const string Escaped = "\a\b\t\n\v\f\r\"\\";
    private const string Letters = "abtnvfr\"\\";

    /// <summary>The path as Git writes it: bare, or in quotes where a byte needs it.</summary>
    public static string Quote(ReadOnlySpan<byte> path)
    {
        if (path.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0 && path.IndexOfAny((byte)'"', (byte)'\\') < 0)
        {
            return Encoding.ASCII.GetString(path);
        }

        var quoted = new StringBuilder("\"");
        foreach (var value in path)
        {
            var letter = Escaped.IndexOf((char)value, StringComparison.Ordinal);
            if (letter >= 0)
            {
                quoted.Append('\\').Append(Letters[letter]);
            }
            else if (value is >= 0x20 and < 0x7F)
            {
                quoted.Append((char)value);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(value, 8).PadLeft(3, '0')}");
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Reads a quoted path that starts at the first byte; gives its bytes and how many bytes were taken, or null where the quote never ends.</summary>
    public static byte[]? Unquote(ReadOnlySpan<byte> text, out int consumed)
    {
        consumed = 0;
        var bytes = new ArrayBufferWriter<byte>(text.Length + 1);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                consumed = i + 1;
                return bytes.WrittenSpan.ToArray();
            }

            if (text[i] != '\\')
            {
                bytes.Write(text.Slice(i, 1));
                continue;
            }

            if (!TryEscape(text, ref i, out var value))
            {
                return null;
            }

            bytes.Write([value]);
        }

        return null;
    }

    private static bool TryEscape(ReadOnlySpan<byte> text, ref int index, out byte value)
    {
        value = 0;
        if (++index >= text.Length)
        {
            return false;
        }

        var letter = Letters.IndexOf((char)text[index], StringComparison.Ordinal);
        if (letter >= 0)
        {
            value = (byte)Escaped[letter];
            return true;
        }

        if (index + 2 >= text.Length)
        {
            return false;
        }

        var number = 0;
        for (var digit = 0; digit < 3; digit++)
        {
            var next = text[index + digit];
            if (next is < (byte)'0' or > (byte)'7')
            {
                return false;
            }

            number = (number * 8) + (next - '0');
        }

        index += 2;
        value = (byte)number;
        return number <= byte.MaxValue;
    }
}
