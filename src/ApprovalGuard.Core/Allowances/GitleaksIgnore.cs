using System.Globalization;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Allowances;

/// <summary>
/// A <c>.gitleaksignore</c>: one fingerprint a line, <c>path:rule:line</c> or <c>commit:path:rule:line</c>. Rules are named differently there, so
/// path, line and, where it is given, commit decide; it speaks of secrets alone.
/// </summary>
public sealed class GitleaksIgnore
{
    /// <summary>Its name, at the top of the repository.</summary>
    public static RepoPath FileName { get; } = new(".gitleaksignore");

    private const int PartsWithoutCommit = 3;

    private readonly HashSet<(string Path, int Line, string? Commit)> _entries = [];

    /// <summary>Reads the text; lines that are no fingerprint say nothing.</summary>
    public static GitleaksIgnore Read(string text)
    {
        var ignore = new GitleaksIgnore();
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Trim().Split(':');
            if (line.StartsWith('#') || parts.Length < PartsWithoutCommit || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            var hasCommit = parts.Length > PartsWithoutCommit && parts[0].Length >= 40 && parts[0].All(char.IsAsciiHexDigit);
            ignore._entries.Add((string.Join(':', parts[(hasCommit ? 1 : 0)..^2]), number, hasCommit ? parts[0] : null));
        }

        return ignore;
    }

    /// <summary>Whether it names this finding.</summary>
    public bool Names(Finding finding) =>
        finding.Rule.Category == Category.Secret
        && (_entries.Contains((finding.Path.Value, finding.Line, null)) || _entries.Contains((finding.Path.Value, finding.Line, finding.Commit)));
}
