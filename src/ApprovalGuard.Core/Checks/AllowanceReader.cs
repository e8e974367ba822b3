using ApprovalGuard.Allowances;
using ApprovalGuard.Changes;
using ApprovalGuard.Policies;
using ApprovalGuard.Policies.Gitleaks;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Checks;

/// <summary>Reads what a side of a change allows: its policy's entries, its <c>.gitleaksignore</c> and <c>.gitleaks.toml</c>, and its baseline.</summary>
public static class AllowanceReader
{
    private const int SizeLimit = 16 << 20;

    /// <summary>What the base side allows; these hold.</summary>
    public static AllowanceSet Granted(Policy policy, IBaseTree tree, DateOnly today) => new(
        new AllowRules(policy.Detect.Allow, today),
        tree.Read(GitleaksIgnore.FileName) is { } ignore ? GitleaksIgnore.Read(LosslessText.Decode(ignore)) : null,
        tree.Read(Baseline.DefaultPath) is { } baseline ? Baseline.Read(baseline, Baseline.DefaultPath.Value) : null)
    {
        Gitleaks = policy.Detect.Gitleaks is { } gitleaks ? new GitleaksAllowances(gitleaks.Allowlists) : null,
    };

    /// <summary>Whether the file holds allowances.</summary>
    public static bool IsSource(FileChange file) =>
        file.Path == GitleaksIgnore.FileName || file.Path == GitleaksConfig.FileName || file.Path == Baseline.DefaultPath || BasePolicy.Paths.Contains(file.Path);

    /// <summary>What the change itself adds to the allowances; a request, never more. A text that cannot be understood asks for nothing.</summary>
    /// <param name="files">The change's files for which <see cref="IsSource"/> holds.</param>
    /// <param name="contents">Their content.</param>
    /// <param name="today">The day on which entries expire.</param>
    /// <param name="notes">Takes a remark on each text that cannot be understood.</param>
    public static AllowanceSet? Requested(IReadOnlyList<FileChange> files, IFileContents contents, DateOnly today, ICollection<string> notes)
    {
        if (files.Count == 0)
        {
            return null;
        }

        var allow = new List<AllowEntry>();
        GitleaksIgnore? ignore = null;
        Baseline? baseline = null;
        GitleaksAllowances? gitleaks = null;
        foreach (var file in files)
        {
            if (contents.ReadNew(file, SizeLimit) is not { } content)
            {
                continue;
            }

            try
            {
                if (file.Path == GitleaksIgnore.FileName)
                {
                    ignore = GitleaksIgnore.Read(LosslessText.Decode(content));
                }
                else if (file.Path == GitleaksConfig.FileName)
                {
                    gitleaks = new GitleaksAllowances(GitleaksReader.Read(content, file.Path.Value, static _ => []).Allowlists);
                }
                else if (file.Path == Baseline.DefaultPath)
                {
                    baseline = Baseline.Read(content, file.Path.Value);
                }
                else
                {
                    allow.AddRange(PolicyReader.Read(content, file.Path.Value).Detect.Allow);
                }
            }
            catch (UsageException exception)
            {
                notes.Add($"{exception.Problem.Where ?? file.Path.Value}: after the merge nothing could be checked: {exception.Message}");
            }
        }

        return new AllowanceSet(new AllowRules(allow, today), ignore, baseline) { Gitleaks = gitleaks };
    }
}
