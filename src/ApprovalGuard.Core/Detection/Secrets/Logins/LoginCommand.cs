using System.Buffers;
using ApprovalGuard.Detection.Secrets.Reading;
using ApprovalGuard.Detection.Secrets.Values;

namespace ApprovalGuard.Detection.Secrets.Logins;

/// <summary>A password in a command that logs in: <c>sshpass -p …</c>, <c>mysql -u root -p…</c>, <c>curl -u ada:…</c>, <c>IDENTIFIED BY '…'</c>.</summary>
internal sealed record LoginCommand(string Keyword, string Flag, PasswordPlace Place)
{
    private const int Longest = 300;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n\"'`|;<>()");

    /// <summary>The commands.</summary>
    public static readonly LoginCommand[] All =
    [
        new("sshpass", "-p", PasswordPlace.After),
        new("mysql", "-p", PasswordPlace.Attached),
        new("mariadb", "-p", PasswordPlace.Attached),
        new("docker login", "-p", PasswordPlace.After),
        new("podman login", "-p", PasswordPlace.After),
        new("registry login", "-p", PasswordPlace.After),
        new("az login", "-p", PasswordPlace.After),
        new("oc login", "-p", PasswordPlace.After),
        new("cf login", "-p", PasswordPlace.After),
        new("mongo", "-p", PasswordPlace.After),
        new("redis-cli", "-a", PasswordPlace.After),
        new("ldapsearch", "-w", PasswordPlace.After),
        new("ldapadd", "-w", PasswordPlace.After),
        new("ldapmodify", "-w", PasswordPlace.After),
        new("ldappasswd", "-w", PasswordPlace.After),
        new("sqlcmd", "-P", PasswordPlace.After),
        new("osql", "-P", PasswordPlace.After),
        new("mosquitto_", "-P", PasswordPlace.After),
        new("ipmitool", "-P", PasswordPlace.After),
        new("unzip", "-P", PasswordPlace.After),
        new("curl", "-u", PasswordPlace.AfterColon),
        new("curl", "--user", PasswordPlace.AfterColon),
        new("curl", "--proxy-user", PasswordPlace.AfterColon),
        new("smbclient", "-U", PasswordPlace.AfterPercent),
        new("identified by", "", PasswordPlace.InQuotes),
        new("identified with", "by", PasswordPlace.InQuotes),
        new("convertto-securestring", "", PasswordPlace.InQuotes),
        new("convertto-securestring", "-string", PasswordPlace.InQuotes),
        new("openssl", "pass:", PasswordPlace.Attached),
    ];

    /// <summary>The password in the command at the offset, and what it is worth; nothing where there is none.</summary>
    public (Assignment Literal, Worth Worth) Find(string text, int offset)
    {
        if (offset > 0 && (char.IsAsciiLetterOrDigit(text[offset - 1]) || text[offset - 1] is '_' or '-' or '.'))
        {
            return default;
        }

        var end = EndOfCommand(text, offset + Keyword.Length);
        var lastTried = -1;
        for (var at = offset + Keyword.Length; at < end;)
        {
            var next = text.AsSpan(at, end - at).IndexOf(Flag, Place == PasswordPlace.InQuotes ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            if (next < 0 || at == lastTried)
            {
                break;
            }

            at += next + Flag.Length;
            lastTried = at;
            var literal = Flag.Length == 0 || text[at - Flag.Length - 1] is ' ' or '\t' or '\n' or '"' or '\'' or ',' ? PasswordAt(text, at, end) : default;
            var worth = literal.IsThere ? ValueJudge.OfPassword(text.AsSpan(literal.Start, literal.Length)) : Worth.None;
            if (worth != Worth.None && !(worth == Worth.Weak && IsSaidBefore(text, literal)))
            {
                return (literal, worth);
            }
        }

        return default;
    }

    /// <summary>Whether the value is the user's name, or the database's, which stand before it on the line.</summary>
    private static bool IsSaidBefore(string text, Assignment literal)
    {
        var line = text.AsSpan(Math.Max(0, literal.Start - Longest), Math.Min(literal.Start, Longest));
        return line[(line.LastIndexOf('\n') + 1)..].Contains(text.AsSpan(literal.Start, literal.Length), StringComparison.OrdinalIgnoreCase);
    }

    private Assignment PasswordAt(string text, int position, int end)
    {
        var at = new TextCursor(text, position);
        if (Place != PasswordPlace.Attached && !at.SkipBlanks() && !at.SkipAny("=", 1, "="))
        {
            return default;
        }

        var quoted = at.StartsWith('`') ? default : LiteralReader.Quoted(at, Notation.Argument);
        var word = quoted.IsThere || Place == PasswordPlace.InQuotes ? quoted : Word(text, at.Position, end);
        var separator = Place switch
        {
            PasswordPlace.AfterColon => text.AsSpan(word.Start, word.Length).IndexOf(':'),
            PasswordPlace.AfterPercent => text.AsSpan(word.Start, word.Length).IndexOf('%'),
            _ => -1,
        };
        return Place is not (PasswordPlace.AfterColon or PasswordPlace.AfterPercent) ? word
            : separator < 0 ? default
            : word with { Start = word.Start + separator + 1, Length = word.Length - separator - 1 };
    }

    private static Assignment Word(string text, int start, int end)
    {
        var word = text.AsSpan(start, Math.Max(0, end - start));
        var length = word.IndexOfAny(WordEnds);
        return new Assignment(start, length < 0 ? word.Length : length, Notation.Loose);
    }

    /// <summary>A command ends with its line, unless a backslash stands there, or where the next one begins.</summary>
    private static int EndOfCommand(string text, int start)
    {
        var end = Math.Min(text.Length, start + Longest);
        for (var i = start; i < end; i++)
        {
            if (text[i] is '|' or ';' || (text[i] == '\n' && text[i - 1] != '\\' && !(text[i - 1] == '\r' && text[i - 2] == '\\')))
            {
                return i;
            }
        }

        return end;
    }
}
