using System.Buffers;
using ApprovalGuard.LockFiles.Shapes;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>A line of a <c>Gemfile.lock</c> that names a gem: <c>rake (>= 10.0, &lt; 14)!</c>.</summary>
/// <param name="Name">The gem.</param>
/// <param name="Version">What stands in parentheses: a version with its platform, or what is asked for; null where there are none.</param>
/// <param name="Rest">What follows, without the mark of a source of its own.</param>
internal sealed record GemLine(string Name, string? Version, string Rest)
{
    /// <summary>The letters of names, versions and ranges.</summary>
    public static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.+ ,<>=~!()");

    private static readonly SearchValues<char> OutsideNames = SearchValues.Create("<>=~!(),");

    private const int LongestName = 200;
    private const int LongestVersion = 300;

    /// <summary>Reads the line; null where it does not stand in so many blanks, or names no gem.</summary>
    public static GemLine? Parse(string line, int blanks)
    {
        var text = line.AsSpan(Math.Min(blanks, line.Length));
        if (line.AsSpan().IndexOfAnyExcept(' ') != blanks)
        {
            return null;
        }

        var end = text.IndexOf(' ');
        var name = (end < 0 ? text : text[..end]).TrimEnd('!').ToString();
        if (name.Length is 0 or > LongestName || !(char.IsAsciiLetterOrDigit(name[0]) || name[0] == '_')
            || name.AsSpan().ContainsAnyExcept(Letters) || name.AsSpan().ContainsAny(OutsideNames))
        {
            return null;
        }

        if (end < 0)
        {
            return new GemLine(name, Version: null, "");
        }

        var rest = text[(end + 1)..];
        var close = rest.IndexOf(')');
        if (rest[..Math.Max(0, close)] is not ['(', .. var version]
            || version.Length > LongestVersion || version.ContainsAnyExcept(Letters) || !Grammar.IsRange(version))
        {
            return null;
        }

        var more = rest[(close + 1)..].TrimStart("! ");
        return more.IsEmpty || blanks == 2 ? new GemLine(name, version.ToString(), more.ToString()) : null;
    }
}
