using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Reading;

namespace ApprovalGuard.Summaries;

/// <summary>
/// What a change does, computed from the change alone (SPEC section 4): nobody's words, so that the words of whoever wrote it can be compared with it.
/// </summary>
public sealed record StructuralSummary
{
    /// <summary>The change's numbers.</summary>
    public required ChangeCount Change { get; init; }

    /// <summary>The files in the order of reading.</summary>
    public required ImmutableArray<ReadingFile> Files { get; init; }

    /// <summary>What others can call, and how it changed.</summary>
    public required ImmutableArray<NamedChange> Public { get; init; }

    /// <summary>What the build brings in, and how it changed.</summary>
    public required ImmutableArray<NamedChange> Dependencies { get; init; }

    /// <summary>Findings that reach outward: new hosts.</summary>
    public required ImmutableArray<Finding> Outward { get; init; }

    /// <summary>Findings that gain rights.</summary>
    public required ImmutableArray<Finding> Rights { get; init; }

    /// <summary>Findings about what steers an agent or a build.</summary>
    public required ImmutableArray<Finding> Configuration { get; init; }

    /// <summary>Lines added and deleted in tests.</summary>
    public required (int Added, int Deleted) Tests { get; init; }

    /// <summary>Where a test lost an assertion.</summary>
    public required ImmutableArray<(RepoPath Path, int Line)> AssertionsRemoved { get; init; }

    /// <summary>Changed lines that only moved.</summary>
    public required int MovedLines { get; init; }

    /// <summary>All new findings, gravest first.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Computes it.</summary>
    public static StructuralSummary Of(IReadOnlyList<FileChange> files, Verdict verdict, ReadingPlan plan)
    {
        var findings = verdict.Findings.Where(static finding => finding.Status == FindingStatus.New).ToList();
        var tests = verdict.Change.Files.Where(static file => RiskOrder.IsTest(file.Path)).ToList();
        return new StructuralSummary
        {
            Change = verdict.Change,
            Files = plan.Files,
            Public = [.. PublicSurface.Of(files)],
            Dependencies = [.. DependencyChanges.Of(files)],
            Outward = [.. findings.Where(static finding => finding.Rule.Id.Contains("outbound", StringComparison.Ordinal))],
            Rights = [.. findings.Where(static finding => finding.Rule.Category == Category.Privilege && !finding.Rule.Id.Contains("outbound", StringComparison.Ordinal))],
            Configuration = [.. findings.Where(static finding => finding.Rule.Category == Category.AgentConfig)],
            Tests = (tests.Sum(static file => file.Added), tests.Sum(static file => file.Deleted)),
            AssertionsRemoved = [.. LostAssertions.In(files)],
            MovedLines = plan.Hunks.Sum(static hunk => hunk.Moved.Count),
            Findings = [.. findings],
        };
    }
}
