
namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>Whether a name stands in the text of a string or a comment, where a value may follow it without quotes of its own even in code.</summary>
internal static class Surroundings
{
    private const int LookedBack = 400;

    /// <summary>Whether it does.</summary>
    public static bool AreText(string text, NameSpan name)
    {
        var line = LineBefore(text, name.Start);
        return Quote(line) != '\0' || IsComment(line);
    }

    /// <summary>Whether the character at the offset is the quote that closes the string in which the name stands.</summary>
    public static bool EndAt(string text, NameSpan name, int offset)
    {
        var quote = Quote(LineBefore(text, name.Start));
        return quote != '\0' && offset > name.End && text[offset] == quote && text[offset - 1] != '\\' && !text.AsSpan(name.End, Math.Min(4, offset - name.End)).Contains(quote);
    }

    /// <summary>
    /// Whether what stands around a <c>key</c> says that it is a public one: its id beside it, as GitHub gives the key that secrets are encrypted
    /// with, or its fingerprint; or that a <c>nonce</c> is the challenge of HTTP's digest authentication (RFC 7616), which every caller gets.
    /// </summary>
    public static bool SayPublic(string text, NameSpan name)
    {
        const int Near = 120;
        var start = Math.Max(0, name.Start - Near);
        var around = text.AsSpan(start, Math.Min(text.Length, name.End + Near) - start);
        return around.Contains("key_id\"", StringComparison.Ordinal)
            || around.Contains("key_id=", StringComparison.Ordinal)
            || around.Contains("realm=", StringComparison.Ordinal)
            || LineBefore(text, name.Start).Contains("fingerprint", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What stands on the line before the offset.</summary>
    private static ReadOnlySpan<char> LineBefore(string text, int offset)
    {
        var before = text.AsSpan(Math.Max(0, offset - LookedBack), Math.Min(offset, LookedBack));
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    /// <summary>The quote that is open at the end of the line; NUL where none is.</summary>
    private static char Quote(ReadOnlySpan<char> line)
    {
        var open = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] is '"' or '\'' or '`' && (open == '\0' || open == line[i]))
            {
                open = open == '\0' ? line[i] : '\0';
            }
        }

        return open;
    }

    private static bool IsComment(ReadOnlySpan<char> line)
    {
        var code = line.TrimStart();
        return code.StartsWith("#") || code.StartsWith("*") || code.StartsWith("--") || code.StartsWith(";") || code.StartsWith("<!--") || code.Contains("//", StringComparison.Ordinal)
            || code.Contains("/*", StringComparison.Ordinal) || code.Contains(" # ", StringComparison.Ordinal);
    }
}
