using System.Buffers;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Reads URLs where they stand, whole or with parts that a template fills in. RFC 3986, as far as it takes to know the host.</summary>
internal static class UrlReader
{
    /// <summary>What every URL with an authority holds.</summary>
    public const string Mark = "://";

    /// <summary>The same in a string of JSON or JavaScript whose slashes are escaped.</summary>
    public const string EscapedMark = @":\/\/";

    private const int LongestScheme = 12;
    private const int LongestUrl = 2000;
    private const int LongestHost = 255;

    private static readonly SearchValues<string> Marks = SearchValues.Create([Mark, EscapedMark], StringComparison.Ordinal);
    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \t\r\n\"'`<>|^");
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?#,;)]}&");
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_*");

    /// <summary>Every URL in the text whose mark stands in the span.</summary>
    public static IEnumerable<NamedHost> In(string text, int start, int length)
    {
        for (var position = start; position < start + length;)
        {
            var next = NextMark(text.AsSpan(position, start + length - position));
            if (next < 0)
            {
                yield break;
            }

            if (At(text, position + next) is { } url)
            {
                yield return url;
            }

            position += next + Mark.Length;
        }
    }

    /// <summary>Offset of the next mark of a URL; negative where there is none.</summary>
    public static int NextMark(ReadOnlySpan<char> text) => text.IndexOfAny(Marks);

    /// <summary>The URL whose <c>://</c> stands at the offset; null where there is no host to be known.</summary>
    public static NamedHost? At(string text, int mark)
    {
        var schemeStart = mark;
        while (schemeStart > 0 && mark - schemeStart < LongestScheme && (char.IsAsciiLetterOrDigit(text[schemeStart - 1]) || text[schemeStart - 1] is '+'))
        {
            schemeStart--;
        }

        var scheme = text[schemeStart..mark].ToLowerInvariant();
        if (scheme.Length < 2 || scheme is "file" or "data" or "javascript" or "about" or "chrome" or "vscode" or "app" or "content" or "android" or "classpath" or "jar" or "urn" or "blob" or "docker" or "oci")
        {
            return null;
        }

        var start = mark + (text[mark + 1] == '/' ? Mark.Length : EscapedMark.Length);
        var rest = text.AsSpan(start, Math.Min(LongestUrl, text.Length - start));
        var end = rest.IndexOfAny(UrlEnds);
        rest = end < 0 ? rest : rest[..end];
        var host = HostOf(rest, out var pathStart);
        var kind = KindOf(host, rest[pathStart..]);
        var length = TrimmedLength(rest);
        return kind == HostKind.None ? null : new NamedHost(host.ToLowerInvariant(), kind, schemeStart, start - schemeStart + length, scheme);
    }

    private static HostKind KindOf(string host, ReadOnlySpan<char> path)
    {
        // A name that ends with a dot goes on somewhere else.
        if (host.Length is 0 or > LongestHost || host[^1] == '.' || host.AsSpan().ContainsAnyExcept(HostLetters) && host[0] != '[')
        {
            return HostKind.None;
        }

        // Of a host that a template fills in, the last two names tell whose it is.
        var known = host.AsSpan(host.LastIndexOf('*') + 1);
        if (known.Length < host.Length)
        {
            if (known.IsEmpty || known[0] != '.' || known[1..].IndexOf('.') < 0)
            {
                return HostKind.None;
            }

            known = known[1..];
        }

        return KnownHosts.IsDropPath(known, path) ? HostKind.DropPlace : KnownHosts.KindOf(known);
    }

    /// <summary>The host between user and port, each template in it as <c>*</c>.</summary>
    private static string HostOf(ReadOnlySpan<char> rest, out int pathStart)
    {
        Span<char> host = stackalloc char[LongestHost + 1];
        var length = 0;
        var position = 0;
        for (; position < rest.Length && length <= LongestHost; position++)
        {
            var template = TemplateAt(rest[position..Math.Min(rest.Length, position + LongestHost)]);
            if (template > 0)
            {
                host[length++] = '*';
                position += template - 1;
            }
            else if (rest[position] == '@')
            {
                length = 0;
            }
            else if (AuthorityEnds.Contains(rest[position]) && !(rest[position] == ']' && length > 0 && host[0] == '[') || rest[position] == '\\')
            {
                break;
            }
            else
            {
                host[length++] = rest[position];
            }
        }

        pathStart = position;
        var name = host[..Math.Min(length, LongestHost)];
        var port = name is ['[', ..] ? name.IndexOf("]:") + 1 : name.IndexOf(':');
        return (port > 0 ? name[..port] : name).ToString();
    }

    /// <summary>Length of the template that begins here; 0 where none does.</summary>
    private static int TemplateAt(ReadOnlySpan<char> text)
    {
        var close = text switch
        {
            ['$', '{', ..] or ['#', '{', ..] or ['{', ..] => text.IndexOf('}'),
            ['$', '(', ..] => text.IndexOf(')'),
            ['%', 's' or 'd' or 'v' or '@', ..] => 1,
            ['<', ..] => text.IndexOf('>'),
            ['$', ..] => EndOfName(text),
            _ => -1,
        };
        return close + 1 is var length and > 0 ? length + (text[..length].StartsWith("{{") && text.Length > length && text[length] == '}' ? 1 : 0) : 0;
    }

    private static int EndOfName(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > 1 ? end - 1 : -1;
    }

    /// <summary>Without what ends a sentence or closes a bracket behind the URL.</summary>
    private static int TrimmedLength(ReadOnlySpan<char> url)
    {
        var length = url.Length;
        while (length > 0 && (url[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\\' || (url[length - 1] is ')' or ']' or '}' && !url[..(length - 1)].ContainsAny("([{"))))
        {
            length--;
        }

        return length;
    }
}
