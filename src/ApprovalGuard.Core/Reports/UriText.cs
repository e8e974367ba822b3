using System.Globalization;
using System.Text;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Reports;

/// <summary>Paths as URI references (RFC 3986).</summary>
internal static class UriText
{
    /// <summary>
    /// The path's bytes, all but letters, digits, <c>-._~</c> and <c>/</c> percent-encoded: <c>docs/a%20b%23%E9.md</c>. So a colon in the first part
    /// is no scheme, and bytes that are not UTF-8 can be had back. A path from the root becomes a <c>file:</c> URI.
    /// </summary>
    public static string OfPath(RepoPath path)
    {
        var bytes = path.ToBytes();
        var uri = new StringBuilder(bytes.Length + 8);
        if (IsRooted(path))
        {
            uri.Append("file://");
        }

        foreach (var value in bytes)
        {
            _ = char.IsAsciiLetterOrDigit((char)value) || "-._~/"u8.Contains(value)
                ? uri.Append((char)value)
                : uri.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return uri.ToString();
    }

    /// <summary>Whether the path leads from the root of the file system, so that it is relative to nothing. Only a scan has such paths.</summary>
    public static bool IsRooted(RepoPath path) => path.Value.StartsWith('/');
}
