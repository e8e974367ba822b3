using System.Buffers;

namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>Reads sections and <c>key = value</c>: Git's configuration, <c>.npmrc</c>, <c>pip.conf</c>, <c>.properties</c>.</summary>
internal sealed class IniReader(string text, SettingSink sink)
{
    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.@/:");

    /// <summary>Lines that one value may go on for.</summary>
    private const int MostContinued = 100;

    /// <summary>A longer line without a value is text that got here, and no switch.</summary>
    private const int LongestSwitch = 100;

    private List<string> _section = [];
    private List<string>? _path;

    /// <summary>Reads the whole text.</summary>
    public void ReadAll()
    {
        for (var position = 0; position < text.Length && !sink.IsFull;)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end;
            Read(position, ref end);
            position = end + 1;
        }
    }

    private void Read(int lineStart, ref int end)
    {
        var line = text.AsSpan(lineStart, end - lineStart);
        var body = line.Trim();
        if (body.IsEmpty || body[0] is '#' or ';' or '!')
        {
            return;
        }

        var start = lineStart + line.IndexOf(body[0]);
        if (body[0] == '[' && body.IndexOf(']') > 0)
        {
            var close = body.LastIndexOf(']');
            OpenSection(body[1..close]);
            sink.Add(_section.Count == 0 ? ["[0]"] : _section, null, start, close + 1);

            // Git allows a key behind the bracket.
            var rest = body[(close + 1)..].Trim();
            if (!rest.IsEmpty && rest[0] is not ('#' or ';'))
            {
                ReadPair(rest, start + body.LastIndexOf(rest, StringComparison.Ordinal), ref end);
            }
        }
        else
        {
            ReadPair(body, start, ref end, isIndented: start > lineStart);
        }
    }

    private void OpenSection(ReadOnlySpan<char> header)
    {
        var quote = header.IndexOf('"');
        _section = quote < 0
            ? [.. header.ToString().Split('.', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : [header[..quote].Trim().ToString(), header[(quote + 1)..].TrimEnd().TrimEnd('"').ToString()];
        _path = null;
    }

    private void ReadPair(ReadOnlySpan<char> body, int start, ref int end, bool isIndented = false)
    {
        var equals = body.IndexOf('=');
        if (equals < 0 && body.Length > LongestSwitch)
        {
            return;
        }

        var key = equals < 0 ? body : body[..equals].TrimEnd();
        if (isIndented && _path is not null && (equals < 0 || key.ContainsAnyExcept(KeyLetters) || key.Contains("://", StringComparison.Ordinal)))
        {
            sink.Add(_path, body.ToString(), start, body.Length);
            return;
        }

        _path = [.. _section, key.ToString()];
        if (equals < 0)
        {
            // A key alone is a switch that is on.
            sink.Add(_path, "true", start, body.Length);
            return;
        }

        var value = body[(equals + 1)..].Trim();
        var valueStart = start + equals + 1 + body[(equals + 1)..].IndexOf(value, StringComparison.Ordinal);
        var whole = value.ToString();
        for (var lines = 0; lines < MostContinued && whole.EndsWith('\\') && end + 1 < text.Length; lines++)
        {
            var next = text.IndexOf('\n', end + 1);
            next = next < 0 ? text.Length : next;
            whole = whole[..^1] + text[(end + 1)..next].Trim();
            end = next;
        }

        sink.Add(_path, Unquote(whole), valueStart, value.Length);
    }

    private static string Unquote(string value) => value is ['"', .., '"'] ? Quoted.Read(value, 0).Value : value;
}
