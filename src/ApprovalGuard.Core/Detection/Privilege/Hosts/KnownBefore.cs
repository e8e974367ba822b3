using System.Buffers;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>The file before the change, as far as it can be had, to ask whether it named a host.</summary>
internal sealed class KnownBefore(InspectedFile file)
{
    /// <summary>Names of a host that are compared, from its end.</summary>
    private const int MostNames = 6;

    /// <summary>Characters of a host that are compared, from its end; names may have 253 (RFC 1035).</summary>
    private const int LongestHost = 255;

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private HashSet<string>? _hosts;

    /// <summary>Whether the file named the host, or one below it, before.</summary>
    public bool Has(string host)
    {
        if (_hosts is null)
        {
            _hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var text in Texts())
            {
                Collect(text, _hosts.GetAlternateLookup<ReadOnlySpan<char>>());
            }
        }

        var known = host.AsSpan(host.LastIndexOf('*') + 1).TrimStart('.');
        var start = known.Length;
        for (var names = 0; names < MostNames && start >= 0; names++)
        {
            start = start == 0 ? -1 : known[..(start - 1)].LastIndexOf('.') + 1;
        }

        return _hosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(known[Math.Max(0, start)..]);
    }

    private static void Collect(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts)
    {
        while (!text.IsEmpty)
        {
            var first = text.IndexOfAny(HostLetters);
            if (first < 0)
            {
                return;
            }

            text = text[first..];
            var length = text.IndexOfAnyExcept(HostLetters);
            var run = length < 0 ? text : text[..length];
            text = text[run.Length..];
            AddEnds(run[Math.Max(0, run.Length - LongestHost)..].TrimEnd('.'), hosts);
        }
    }

    /// <summary>Adds <c>tool.dev</c> and <c>api.tool.dev</c> for <c>api.tool.dev</c>.</summary>
    private static void AddEnds(ReadOnlySpan<char> run, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts)
    {
        var dot = run.LastIndexOf('.');
        for (var names = 1; names < MostNames && dot > 0; names++)
        {
            dot = run[..dot].LastIndexOf('.');
            hosts.Add(run[(dot + 1)..]);
        }
    }

    private IEnumerable<string> Texts() =>
        file.WholeOld() is { } whole ? [whole] : file.Removed.Select(static piece => piece.Text).Concat(file.Pieces.SelectMany(ContextOf));

    private static IEnumerable<string> ContextOf(SourceText piece) =>
        Enumerable.Range(0, piece.LineCount).Where(index => !piece.IsTarget(index)).Select(index => piece.Line(index).ToString());
}
