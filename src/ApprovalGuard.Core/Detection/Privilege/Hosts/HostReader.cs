using System.Buffers;
using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Reads the hosts that the new lines of a piece name: in URLs, as arguments of calls and commands, as values of settings.</summary>
internal static partial class HostReader
{
    private const int LongestLine = 2000;
    private const string Name = @"(?<h>[A-Za-z0-9][A-Za-z0-9\-]*(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3})";

    /// <summary>Ends of names that stand without a scheme and are hosts, not members or files.</summary>
    private static readonly SearchValues<string> HostEnds = SearchValues.Create(
        [
            "com", "net", "org", "dev", "app", "cloud", "info", "biz", "site", "online", "xyz", "top", "tech", "store", "live", "eu", "us", "uk", "de", "fr", "nl", "ch", "at", "it", "es", "pl", "se", "no", "fi", "dk", "cz",
            "ru", "ua", "cn", "jp", "kr", "in", "br", "ca", "au", "tr", "ir", "vn", "cc", "tv", "ws", "ly", "to", "gg", "onion", "space", "icu", "pw", "su", "click", "link", "club", "shop", "work", "host", "website", "fun", "lol",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CodeWords = SearchValues.Create(["host", "endpoint", "server", "domain", "dial", "connect", "socket", "Net::HTTP", "proxy", "Connection("], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CommandWords = SearchValues.Create(["curl ", "wget ", "ssh ", "scp ", "rsync ", "sftp ", "nc ", "ncat ", "telnet ", "git@", "nslookup ", "dig "], StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:host|hostname|host_name|endpoint|server|domain|proxy)\w{0,12}[""']?\s*(?::=|[:=])\s*[""'`]" + Name + @"(?::\d{1,5})?[""'`/]"
        + @"|(?:\bDial\w*\s*\(\s*(?:ctx\s*,\s*)?""\w+""\s*,\s*|\bconnect\w*\s*\(\s*\(?\s*(?:\d+\s*,\s*)?|Socket(?:\.\w+)?\s*\(\s*|Connection\s*\(\s*|Net::HTTP(?:\.\w+)?\s*\(\s*)[""'`]" + Name + @"(?::\d{1,5})?[""'`/]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 250)]
    private static partial Regex InCode { get; }

    [GeneratedRegex(@"(?<![\w./\-])(?:(?:curl|wget)\s+(?:-[^\s]+\s+){0,6}" + Name + @"(?=[/:\s]|$)|(?:ssh|scp|rsync|sftp)\s[^\n;|]{0,120}?@" + Name + @"|(?:nc|ncat|telnet)\s+(?:-\w+\s+){0,4}" + Name + @"\s+\d+|git@" + Name + @":|(?:nslookup|dig)\s[^\n;|]{0,60}?@" + Name + ")", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex InCommand { get; }

    /// <summary>The hosts in lines that are targets.</summary>
    public static IEnumerable<NamedHost> In(SourceText piece, FileRole role)
    {
        var text = piece.Text;
        for (var position = 0; position < text.Length;)
        {
            var next = UrlReader.NextMark(text.AsSpan(position));
            if (next < 0)
            {
                break;
            }

            position += next;
            if (piece.TouchesTarget(position, UrlReader.Mark.Length) && UrlReader.At(text, position) is { } url)
            {
                yield return url;
            }

            position += UrlReader.Mark.Length;
        }

        var found = new List<NamedHost>();
        if ((role & (FileRole.Code | FileRole.Page | FileRole.Config)) != FileRole.None)
        {
            CollectBeside(CodeWords, piece, InCode, found);
        }

        if ((role & (FileRole.Code | FileRole.Shell | FileRole.Pipeline | FileRole.Container | FileRole.Instructions)) != FileRole.None)
        {
            CollectBeside(CommandWords, piece, InCommand, found);
        }

        foreach (var host in found)
        {
            yield return host;
        }
    }

    /// <summary>Tries the pattern in each line that is a target and holds one of the words.</summary>
    private static void CollectBeside(SearchValues<string> words, SourceText piece, Regex pattern, List<NamedHost> found)
    {
        var text = piece.Text;
        for (var position = 0; position < text.Length;)
        {
            var next = text.AsSpan(position).IndexOfAny(words);
            if (next < 0)
            {
                return;
            }

            var line = piece.LineIndexAt(position + next);
            var length = piece.Line(line).Length;
            if (piece.IsTarget(line) && length <= LongestLine)
            {
                Collect(piece, line, pattern, found);
            }

            position = piece.LineStart(line) + length + 1;
        }
    }

    private static void Collect(SourceText piece, int line, Regex pattern, List<NamedHost> found)
    {
        for (var match = pattern.Match(piece.Text, piece.LineStart(line), piece.Line(line).Length); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["h"];
            var kind = KnownHosts.KindOf(name.ValueSpan);
            if (kind != HostKind.None && (kind != HostKind.Named || HasHostEnd(name.ValueSpan)))
            {
                found.Add(new NamedHost(name.Value.ToLowerInvariant(), kind, name.Index, name.Length, ""));
            }
        }
    }

    private static bool HasHostEnd(ReadOnlySpan<char> name)
    {
        var end = name[(name.LastIndexOf('.') + 1)..];
        return end.IndexOfAny(HostEnds) == 0 && IsWhole(end);
    }

    private static bool IsWhole(ReadOnlySpan<char> end) => HostEnds.Contains(end.ToString());
}
