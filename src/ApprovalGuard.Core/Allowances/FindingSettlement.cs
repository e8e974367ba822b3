using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Allowances;

/// <summary>
/// Settles which findings count. What the base side allows (or, in a scan, what stands in the files) is allowed; what only the change itself asks
/// for is a request that a person has to grant. Equal fingerprints become one finding.
/// </summary>
/// <param name="granted">Allowances that hold.</param>
/// <param name="inlineHolds">Whether an inline comment allows (scan) or only asks (check).</param>
public sealed class FindingSettlement(AllowanceSet granted, bool inlineHolds)
{
    /// <summary>The findings, gravest first, one a fingerprint and status.</summary>
    /// <param name="findings">As the detectors gave them.</param>
    /// <param name="requested">Allowances that the change itself adds; null where it adds none.</param>
    public ImmutableArray<Finding> Settle(IEnumerable<Finding> findings, AllowanceSet? requested = null)
    {
        var left = granted.Baseline is { } baseline ? new Dictionary<(string, string), int>(baseline.Known) : [];
        var requestable = requested?.Baseline is { } wished ? new Dictionary<(string, string), int>(wished.Known) : [];
        var settled = Ordered(findings).Select(finding => Ask(Settle(finding, left), requested, requestable)).ToList();
        return [.. Ordered(Merge(settled))];
    }

    private Finding Settle(Finding finding, Dictionary<(string, string), int> left)
    {
        if (granted.ReasonFor(finding) is { } reason)
        {
            return Allow(finding, new Allowance(reason, IsInline: false));
        }

        if (inlineHolds && finding.AllowRequested is { } inline)
        {
            return Allow(finding, new Allowance(inline, IsInline: true));
        }

        if (Take(left, finding))
        {
            return finding with { Status = FindingStatus.Baselined, AllowRequested = null };
        }

        return granted.Baseline?.KnowsPlace(finding) == true
            ? finding with { Note = "a baselined secret was replaced by another one" }
            : finding;
    }

    private static Finding Allow(Finding finding, Allowance allowance) =>
        finding with { Status = FindingStatus.Allowed, Allowance = allowance, Note = $"allowed: {allowance.Reason}", AllowRequested = null };

    private static Finding Ask(Finding finding, AllowanceSet? requested, Dictionary<(string, string), int> requestable)
    {
        if (requested is null || finding.Status != FindingStatus.New || finding.AllowRequested is not null)
        {
            return finding;
        }

        var reason = requested.ReasonFor(finding) ?? (Take(requestable, finding) ? "baseline" : null);
        return reason is null ? finding : finding with { AllowRequested = reason };
    }

    private static bool Take(Dictionary<(string, string), int> left, Finding finding)
    {
        var key = (finding.Rule.Id, finding.Fingerprint.Value);
        if (left.GetValueOrDefault(key) == 0)
        {
            return false;
        }

        left[key]--;
        return true;
    }

    private static IEnumerable<Finding> Merge(List<Finding> findings) =>
        findings.GroupBy(static finding => (finding.Rule.Id, finding.Fingerprint, finding.Status)).Select(static group =>
        {
            var first = group.First();
            var elsewhere = group.Skip(1).Select(static finding => (finding.Path, finding.Line)).Where(place => place != (first.Path, first.Line)).Distinct();
            return first with { AlsoAt = [.. elsewhere], Occurrences = group.Sum(static finding => finding.Occurrences) };
        });

    private static IOrderedEnumerable<Finding> Ordered(IEnumerable<Finding> findings) => findings
        .OrderBy(static finding => finding.Status)
        .ThenByDescending(static finding => finding.Severity)
        .ThenBy(static finding => finding.Path.Value, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Line)
        .ThenBy(static finding => finding.Column);
}
