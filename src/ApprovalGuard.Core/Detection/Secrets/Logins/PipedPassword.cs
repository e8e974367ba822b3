using ApprovalGuard.Detection.Secrets.Reading;
using ApprovalGuard.Detection.Secrets.Values;

namespace ApprovalGuard.Detection.Secrets.Logins;

/// <summary>A password that is piped into a command: <c>echo "ada:…" | chpasswd</c>, <c>echo … | sudo -S</c>.</summary>
internal static class PipedPassword
{
    /// <summary>The commands.</summary>
    public static readonly string[] Keywords = ["chpasswd", "passwd --stdin", "sudo -S", "--password-stdin", "kinit"];

    private const int Longest = 200;

    /// <summary>The password before the command, and what it is worth; nothing where there is none.</summary>
    public static (Assignment Literal, Worth Worth) Find(string text, int offset)
    {
        var start = Math.Max(0, offset - Longest);
        var line = text.AsSpan(start, offset - start);
        var lineStart = line.LastIndexOf('\n') + 1;
        var pipe = line.LastIndexOf('|');
        var echo = line.LastIndexOf("echo ");
        if (pipe < 0 || echo < lineStart || pipe < echo)
        {
            return default;
        }

        var said = line[(echo + "echo ".Length)..pipe];
        var value = said.TrimStart();
        value = value.StartsWith("-n ") || value.StartsWith("-e ") ? value[3..] : value;
        value = value.TrimStart(" \t\"'");
        var valueStart = start + pipe - value.Length;
        value = value.TrimEnd(" \t\"'");
        var colon = value.IndexOf(':');
        value = value[(colon + 1)..];
        var worth = ValueJudge.OfPassword(value);
        return worth == Worth.Weak ? default : (new Assignment(valueStart + colon + 1, value.Length, Notation.Argument), worth);
    }
}
