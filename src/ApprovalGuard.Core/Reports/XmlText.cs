using System.Text;

namespace ApprovalGuard.Reports;

/// <summary>
/// Text in XML 1.0. What is made visible first holds no character that XML forbids (controls, lone surrogates, U+FFFE), and with <c>&gt;</c> encoded
/// no <c>]]&gt;</c> either; so nothing stands in CDATA.
/// </summary>
internal static class XmlText
{
    /// <summary>Foreign text on one line, for an element or an attribute.</summary>
    public static string Of(ReadOnlySpan<char> text) => Encode(VisibleText.Escape(text));

    /// <summary>Lines of text, each visible by itself, for an element.</summary>
    public static string OfLines(IEnumerable<string> lines) => string.Join('\n', lines.Select(static line => Of(line)));

    private static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&apos;"),
                _ => encoded.Append(letter),
            };
        }

        return encoded.ToString();
    }
}
