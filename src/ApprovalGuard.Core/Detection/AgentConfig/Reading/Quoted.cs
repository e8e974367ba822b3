using System.Globalization;
using System.Text;

namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>Reads quoted text as JSON, TOML and YAML write it.</summary>
internal static class Quoted
{
    /// <summary>Longer values are cut; nothing that is looked for needs more.</summary>
    private const int Longest = 16 << 10;

    /// <summary>Whether quoted text begins here.</summary>
    public static bool Begins(char character) => character is '"' or '\'';

    /// <summary>Reads it; without an end it goes to the end of its line, with three quotes to the end of the text.</summary>
    /// <returns>The text without its quotes, and the offset behind them.</returns>
    public static (string Value, int End) Read(string text, int start) => Read(text, start, text.Length);

    /// <summary>Reads it, up to an offset and no further: the name of a setting ends on its line.</summary>
    public static (string Value, int End) Read(string text, int start, int limit)
    {
        var quote = text[start];
        var isBlock = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        var value = new StringBuilder();
        var i = start + (isBlock ? 3 : 1);
        while (i < limit)
        {
            if (text[i] == quote && (!isBlock || (i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote)))
            {
                return (value.ToString(), i + (isBlock ? 3 : 1));
            }

            if (text[i] == '\n' && !isBlock)
            {
                break;
            }

            var isEscape = text[i] == '\\' && quote == '"' && i + 1 < text.Length;
            var length = isEscape ? Unescape(text, i, value) : Plain(text[i], value);
            i += length;
            if (value.Length > Longest)
            {
                value.Length = Longest;
            }
        }

        return (value.ToString(), i);
    }

    private static int Plain(char character, StringBuilder value)
    {
        value.Append(character);
        return 1;
    }

    private static int Unescape(string text, int at, StringBuilder value)
    {
        const int UnicodeDigits = 4;
        var escaped = text[at + 1];
        if (escaped == 'u' && at + 2 + UnicodeDigits <= text.Length
            && ushort.TryParse(text.AsSpan(at + 2, UnicodeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append((char)code);
            return 2 + UnicodeDigits;
        }

        value.Append(escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escaped });
        return 2;
    }
}
