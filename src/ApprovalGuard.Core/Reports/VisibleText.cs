using System.Globalization;
using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Reports;

/// <summary>
/// Makes foreign text harmless and visible: control bytes and bytes that are no UTF-8 as <c>\x1b</c>, bidirectional, zero-width, tag and other format
/// characters as <c>\u{202e}</c> (LOOKS section 0, rule 4).
/// </summary>
public static class VisibleText
{
    /// <summary>Blanks in a row, before further text, that are shown as they are.</summary>
    private const int MostBlanks = 40;

    private const string Tab = "    ";

    /// <summary>The text on one line, whatever it holds.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            i += Append(shown, text[i..]);
        }

        return shown.ToString();
    }

    /// <summary>A line of code: tabs as blanks, long runs of blanks before further text by their number.</summary>
    public static string Code(ReadOnlySpan<char> line)
    {
        var shown = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var run = line[i..].IndexOfAnyExcept(' ', '\t');
            if (run > MostBlanks)
            {
                shown.Append(CultureInfo.InvariantCulture, $"<{run} blanks>");
                i += run;
            }
            else if (line[i] == '\t')
            {
                shown.Append(Tab);
                i++;
            }
            else
            {
                i += Append(shown, line[i..]);
            }
        }

        return shown.ToString();
    }

    /// <summary>A path; in double quotes where it needed escaping or holds a quote or a backslash.</summary>
    public static string Path(RepoPath path)
    {
        var escaped = Escape(path.Value);
        return escaped != path.Value || path.Value.AsSpan().ContainsAny('"', '\\')
            ? string.Concat("\"", Escape(path.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)), "\"")
            : escaped;
    }

    /// <summary>Whether the text holds anything that a reader would not see.</summary>
    public static bool HidesSomething(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed);
            if (text[i] != '\t' && (LosslessText.IsEscapedByte(text[i]) || IsHidden(rune)))
            {
                return true;
            }

            i += consumed;
        }

        return false;
    }

    private static int Append(StringBuilder shown, ReadOnlySpan<char> text)
    {
        if (text[0] is >= ' ' and < (char)0x7F)
        {
            shown.Append(text[0]);
            return 1;
        }

        if (char.IsSurrogate(text[0]) && (text.Length < 2 || !char.IsSurrogatePair(text[0], text[1])))
        {
            _ = LosslessText.IsEscapedByte(text[0])
                ? shown.Append(CultureInfo.InvariantCulture, $"\\x{text[0] & 0xFF:x2}")
                : shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[0]:x}}}");
            return 1;
        }

        Rune.DecodeFromUtf16(text, out var rune, out var consumed);
        _ = rune.Value switch
        {
            '\n' => shown.Append("\\n"),
            '\r' => shown.Append("\\r"),
            '\t' => shown.Append("\\t"),
            < 0x20 or 0x7F => shown.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
            _ when IsHidden(rune) => shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
            _ => shown.Append(rune.ToString()),
        };
        return consumed;
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or 0x00A0 or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator && rune.Value != ' ');
}
