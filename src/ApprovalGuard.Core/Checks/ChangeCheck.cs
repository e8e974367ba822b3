using System.Collections.Immutable;
using ApprovalGuard.Allowances;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Policies.Gitleaks;

namespace ApprovalGuard.Checks;

/// <summary>
/// The path of a change through the core: each file is counted, inspected and given its units, then let go of, so that a change of any size
/// passes through bounded memory; what remains becomes the verdict.
/// </summary>
/// <param name="policy">The policy in force.</param>
/// <param name="source">Where it came from.</param>
/// <param name="baseTree">The base side: attributes, ignore file and baseline.</param>
/// <param name="inspector">The detectors.</param>
/// <param name="today">The day on which allowances expire.</param>
public sealed class ChangeCheck(Policy policy, PolicySource source, IBaseTree baseTree, Inspector inspector, DateOnly today)
{
    /// <summary>Walks the change once and gives the verdict.</summary>
    /// <param name="change">The change; its files are read as they come.</param>
    /// <param name="situation">Where it stands in the history.</param>
    /// <param name="withDigest">Whether <c>change.digest</c> is asked for; it costs two SHA-256 a line.</param>
    public Verdict Run(Change change, GateSituation situation, bool withDigest)
    {
        var exclusions = new Exclusions(new GitAttributes(baseTree), policy.Gates);
        var walk = new ChangeWalk(inspector, new ChangeCounter(exclusions, change.Contents), change.Contents, withDigest);
        walk.Take(change.Files);

        var count = new ChangeCount
        {
            Source = change.Source,
            Base = change.Base,
            Head = change.Head,
            Files = walk.Counts,
            Digest = walk.Digest(),
        };
        var notes = NotesOn(count).Concat(policy.Detect.Gitleaks?.Notes ?? []).ToList();
        var requested = AllowanceReader.Requested(walk.AllowanceFiles, change.Contents, today, notes);
        var settlement = new FindingSettlement(AllowanceReader.Granted(policy, baseTree, today), inlineHolds: false);
        return Verdict.Of(count, LookedAtOf(count.Files), settlement.Settle(walk.Findings, requested), policy, source, situation, [.. notes]);
    }

    private static LookedAt LookedAtOf(ImmutableArray<FileCount> files)
    {
        var read = files.Where(static file => file.Content == ContentKind.Text).ToList();
        return new LookedAt(
            read.Count,
            read.Sum(static file => (long)file.Added + file.Deleted),
            read.Sum(static file => file.Bytes),
            [
                .. files.Where(static file => file.Content != ContentKind.Text)
                    .Select(static file => new Skipped(file.Path, file.Bytes, file.Content == ContentKind.Binary ? "binary" : "image or font")),
            ]);
    }

    /// <summary>Whether the base side's version of the file holds for this change.</summary>
    private bool IsRuled(RepoPath path) => path == GitleaksConfig.FileName || (!source.Override && BasePolicy.Paths.Contains(path));

    private IEnumerable<string> NotesOn(ChangeCount change)
    {
        foreach (var edited in change.Files.Where(file => IsRuled(file.Path) || (file.OldPath is { } old && IsRuled(old))))
        {
            yield return $"this change edits {edited.Path}; the version of the base side applies. The new one applies after the merge. The edit itself must be read.";
        }
    }
}
