using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>What the detectors found in whole files.</summary>
/// <param name="LookedAt">How much was read.</param>
/// <param name="Findings">Findings, gravest first, baselined and allowed ones included.</param>
/// <param name="Target">What was named on the command line, as the person wrote it: <c>src</c>.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ScanResult(LookedAt LookedAt, ImmutableArray<Finding> Findings, string Target, TimeSpan Elapsed)
{
    /// <summary>Files that should have been read and could not be; any makes the scan end with exit code 3.</summary>
    public ImmutableArray<(RepoPath Path, string Why)> NotRead { get; init; } = [];

    /// <summary>Remarks on what held for it, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Archives that were not looked into.</summary>
    public bool HasClosedArchives => LookedAt.Skipped.Any(static skipped => skipped.Why == Skipped.Archive);

    /// <summary>The findings that count.</summary>
    public IEnumerable<Finding> New => Findings.Where(static finding => finding.Status == FindingStatus.New);

    /// <summary>Something was read, and nothing that should have been was not.</summary>
    public bool IsComplete => LookedAt.Files > 0 && NotRead.IsEmpty;

    /// <summary>3 where the scan is not complete, 1 where it found something, else 0.</summary>
    public int ExitCode => !IsComplete ? 3 : New.Any() ? 1 : 0;
}
