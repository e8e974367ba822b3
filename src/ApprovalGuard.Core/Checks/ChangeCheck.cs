using System.Collections.Immutable;
using ApprovalGuard.Allowances;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Receipts;

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
/// <param name="reading">What receipts prove.</param>
/// <param name="baseBranch">The branch that a decision is taken for, as receipts name it; null where there is none.</param>
public sealed class ChangeCheck(
    Policy policy, PolicySource source, IBaseTree baseTree, Inspector inspector, DateOnly today, ReadingState reading, string? baseBranch)
{
    /// <summary>Walks the change once and gives the verdict.</summary>
    /// <param name="change">The change; its files are read as they come.</param>
    /// <param name="situation">Where it stands in the history.</param>
    /// <param name="withDigest">Whether <c>change.digest</c> is asked for; it costs two SHA-256 a line.</param>
    public Verdict Run(Change change, GateSituation situation, bool withDigest)
    {
        var exclusions = new Exclusions(new GitAttributes(baseTree), policy.Gates);
        var walk = new ChangeWalk(inspector, new ChangeCounter(exclusions, change.Contents, reading), change.Contents, withUnits: withDigest || reading != ReadingState.Nothing);
        walk.Take(change.Files);

        var count = new ChangeCount
        {
            Source = change.Source,
            Base = change.Base,
            Head = change.Head,
            Files = walk.Counts,
            Digest = walk.Digest(),
        };
        var notes = NotesOn(count).ToList();
        var requested = AllowanceReader.Requested(walk.AllowanceFiles, change.Contents, today, notes);
        var settlement = new FindingSettlement(AllowanceReader.Granted(policy, baseTree, today), inlineHolds: false);
        return Verdict.Of(count, LookedAtOf(count.Files), settlement.Settle(walk.Findings, requested), policy, source, situation, FactsOn(count), [.. notes]);
    }

    private ReadingFacts FactsOn(ChangeCount change) => change.Digest is { } digest && reading != ReadingState.Nothing
        ? new ReadingFacts(reading.Level, reading.IsSummaryShown(digest), reading.IsDecided(digest, source.Digest, baseBranch))
        : ReadingFacts.None;

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

    private IEnumerable<string> NotesOn(ChangeCount change)
    {
        var edited = change.Files.FirstOrDefault(static file => BasePolicy.Paths.Contains(file.Path) || (file.OldPath is { } old && BasePolicy.Paths.Contains(old)));
        if (edited is not null && !source.Override)
        {
            yield return $"this change edits {edited.Path}; the version of the base side applies. The new one applies after the merge. The edit itself must be read.";
        }
    }
}
