namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// Tells literals and comments from code within one line, by the marks that most languages share. What a line before it left open is not known;
/// the answer decides how grave something is, never whether it is looked at.
/// </summary>
internal static class CodeRegions
{
    /// <summary>The region of every character of the line.</summary>
    public static Region[] Of(ReadOnlySpan<char> line, CommentStyle style)
    {
        var regions = new Region[line.Length];
        var start = line.IndexOfAnyExcept(' ', '\t');
        if (start >= 0 && style.HasFlag(CommentStyle.Slashes) && line[start] == '*' && line.IndexOf("*/", StringComparison.Ordinal) < 0)
        {
            Array.Fill(regions, Region.Comment);
            return regions;
        }

        for (var i = Math.Max(0, start); i < line.Length;)
        {
            var comment = CommentLength(line, i, style);
            if (comment > 0)
            {
                regions.AsSpan(i, comment).Fill(Region.Comment);
                i += comment;
            }
            else if (line[i] == '\\')
            {
                i += 2;
            }
            else if (line[i] is '"' or '`' or '\'' && LiteralLength(line, i) is var length and >= 0)
            {
                regions.AsSpan(i + 1, length).Fill(Region.Literal);
                i += length + 2;
            }
            else
            {
                i++;
            }
        }

        return regions;
    }

    /// <summary>Characters of the comment that begins here; 0 where none does.</summary>
    private static int CommentLength(ReadOnlySpan<char> line, int at, CommentStyle style)
    {
        var rest = line[at..];
        switch (rest[0])
        {
            case '/' when style.HasFlag(CommentStyle.Slashes) && rest.StartsWith("//") && (at == 0 || line[at - 1] != ':'):
            case '#' when style.HasFlag(CommentStyle.Hash) && (at == 0 || line[at - 1] is ' ' or '\t'):
            case '-' when style.HasFlag(CommentStyle.Dashes) && rest.StartsWith("--"):
            case ';' when style.HasFlag(CommentStyle.Semicolon):
            case '%' when style.HasFlag(CommentStyle.Percent):
                return rest.Length;
            case '/' when style.HasFlag(CommentStyle.Slashes) && rest.StartsWith("/*"):
                return Until(rest, "*/");
            case '<' when style.HasFlag(CommentStyle.Markup) && rest.StartsWith("<!--"):
                return Until(rest, "-->");
            default:
                return 0;
        }
    }

    private static int Until(ReadOnlySpan<char> rest, ReadOnlySpan<char> end)
    {
        var found = rest.IndexOf(end);
        return found < 0 ? rest.Length : found + end.Length;
    }

    /// <summary>Characters between the quote here and its match; -1 where it has none on the line: an apostrophe, a lifetime.</summary>
    private static int LiteralLength(ReadOnlySpan<char> line, int at)
    {
        var quote = line[at];
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == quote)
            {
                return i - at - 1;
            }
        }

        return -1;
    }
}
