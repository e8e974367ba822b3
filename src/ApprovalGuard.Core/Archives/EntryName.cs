using ApprovalGuard.Changes;

namespace ApprovalGuard.Archives;

/// <summary>
/// Names of files in archives, for showing alone: nothing is ever written under them. They lead nowhere else (<c>../</c>, a drive, the root) and are
/// of a bearable length; characters that deceive are left for the reports, which show them.
/// </summary>
internal static class EntryName
{
    private const int Longest = 1000;
    private const int KeptEnd = 400;

    /// <summary>The name that these bytes give.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(LosslessText.Decode(bytes.Length > 4 * Longest ? bytes[^(4 * Longest)..] : bytes));

    /// <summary>The name in this text.</summary>
    public static string Of(string text)
    {
        var parts = text.Replace('\\', '/').Split('/').Where(static part => part is not ("" or ".")).Select(static part => part == ".." ? "(..)" : part);
        var name = string.Join('/', parts);
        return name.Length switch
        {
            0 => "(no name)",
            > Longest => "(...)" + name[^KeptEnd..],
            _ => name,
        };
    }

    /// <summary>What a packed file is called inside: <c>app.log</c> of <c>logs/app.log.gz</c>.</summary>
    public static string WithoutPacking(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        var dot = last.LastIndexOf('.');
        var inner = dot <= 0 ? last : last[dot..].ToLowerInvariant() switch
        {
            ".gz" or ".br" or ".zz" or ".zlib" => last[..dot],
            ".tgz" => last[..dot] + ".tar",
            ".svgz" => last[..dot] + ".svg",
            _ => last,
        };
        return Of(inner);
    }
}
