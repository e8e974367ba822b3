using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;
using ApprovalGuard.Paths;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Allowances;

/// <summary>The entries of <c>detect.allow</c> that hold on a day.</summary>
public sealed class AllowRules
{
    private readonly ImmutableArray<(AllowEntry Entry, Glob? Path, Regex? Regex)> _entries;

    /// <summary>Takes the entries that have not expired; an entry holds through its last day.</summary>
    public AllowRules(IEnumerable<AllowEntry> entries, DateOnly today) => _entries =
    [
        .. entries.Where(entry => entry.Expires is not { } last || today <= last).Select(static entry => (
            entry,
            entry.Path is null ? null : new Glob(entry.Path),
            entry.Regex is null ? null : new Regex(entry.Regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))),
    ];

    /// <summary>The reason under which the finding is allowed; null where no entry names it.</summary>
    public string? ReasonFor(Finding finding) =>
        _entries.FirstOrDefault(allow => Matches(allow.Entry, allow.Path, allow.Regex, finding)).Entry?.Reason;

    private static bool Matches(AllowEntry entry, Glob? path, Regex? regex, Finding finding) =>
        (entry.Rule is null || entry.Rule == finding.Rule.Id)
        && (entry.Fingerprint is null || entry.Fingerprint == finding.Fingerprint.ToString())
        && (path is null || path.MatchesWithin(finding.Path.Value) || (finding.Archive is { } archive && path.MatchesWithin(archive.Value)))
        && (regex is null || finding.Value?.Is(regex.IsMatch) == true)
        && (entry.Stopword is null || finding.Value?.Is(value => value.Contains(entry.Stopword, StringComparison.OrdinalIgnoreCase)) == true);
}
