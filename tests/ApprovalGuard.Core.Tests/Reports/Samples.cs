using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Gates;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Verdicts, scans and findings to report, small and whole.</summary>
internal static class Samples
{
    public static RuleInfo SecretRule { get; } = Rule("aws-access-key-id", Category.Secret, Severity.Critical, "AWS access key ID", "https://docs.example.com/keys");

    public static RuleInfo HostRule { get; } = Rule("new-outbound-host", Category.Privilege, Severity.Medium, "new outbound host", "docs/rules.md");

    public static Finding Secret(string path = "src/deploy/env.ts", int line = 12) => Finding(SecretRule, path, line, 17) with
    {
        Excerpt = "AKIA****************",
        Shown = new FindingLine("const awsKey = \"AKIA****************", 0, 0),
    };

    public static Finding Host(string path = "src/upload/retry.ts", int line = 33) => Finding(HostRule, path, line, 15) with
    {
        Message = "new outbound host upload.example.net",
        Excerpt = "https://upload.example.net/v2",
        EndColumn = 44,
        Shown = new FindingLine("const HOST = \"https://upload.example.net/v2\"", 14, 29),
    };

    public static Finding Finding(RuleInfo rule, string path, int line, int column) => new()
    {
        Rule = rule,
        Severity = rule.Severity,
        Path = new RepoPath(path),
        Line = line,
        Column = column,
        EndLine = line,
        EndColumn = column + 20,
        Message = rule.Title,
        Excerpt = "",
        Fingerprint = new Fingerprint("00112233445566aa", "8899aabbccddee00"),
    };

    /// <summary>The change of LOOKS section 2: 150 counted lines in four files, two files that do not count, an image.</summary>
    public static ChangeCount Change(ChangeSource source = ChangeSource.Staged) => new()
    {
        Source = source,
        Base = "77b0e1d5a1c3f2e4d5b6a7980123456789abcdef",
        Head = source is ChangeSource.Range or ChangeSource.Commit ? "3f2a91c04d5a1c3f2e4d5b6a7980123456789abc" : null,
        Digest = null,
        Files =
        [
            File("src/upload/resume.ts", 96, 0),
            File("src/upload/retry.ts", 30, 10),
            File("docs/a`b|c\u001b[31m.md", 9, 3),
            File("src/upload/retry.test.ts", 2, 0),
            File("src/upload/host.ts", 0, 0) with { OldPath = new RepoPath("src/old.ts"), Kind = FileChangeKind.Renamed },
            File("package-lock.json", 200, 12) with { Excluded = ExclusionReason.LockFile },
            File("src/api/schema.gen.ts", 48, 0) with { Excluded = ExclusionReason.Generated },
            File("assets/logo.png", 0, 0) with { Content = ContentKind.ImageOrFont, Counted = 0, Bytes = 5012, Note = "image or font" },
        ],
    };

    public static ChangeCount Small(int lines = 14) => A.Change(A.File("src/a.cs", lines - 4), A.File("src/b.cs", 4));

    public static FileCount File(string path, int added, int deleted) =>
        new(new RepoPath(path), null, FileChangeKind.Modified, ContentKind.Text, added, deleted, added + deleted, Hunks: 2, Bytes: 30L * (added + deleted), Excluded: null);

    public static Verdict Verdict(ChangeCount change, params ImmutableArray<Finding> findings) => Verdict(change, new GatePolicy(), findings);

    public static Verdict Verdict(ChangeCount change, GatePolicy gates, params ImmutableArray<Finding> findings)
    {
        var text = change.Files.Where(static file => file.Content == ContentKind.Text).ToList();
        var lookedAt = new LookedAt(
            text.Count, text.Sum(static file => (long)file.Added + file.Deleted), text.Sum(static file => file.Bytes),
            [.. change.Files.Except(text).Select(static file => new Skipped(file.Path, file.Bytes, "image or font"))]);
        return ApprovalGuard.Gates.Verdict.Of(change, lookedAt, findings, new Policy { Gates = gates }, new PolicySource("default", "sha256:00"), GateSituation.Ordinary, ReadingFacts.None, []);
    }

    public static Verdict Empty { get; } = Verdict(Small() with { Files = [] });

    public static ScanResult Scan(params ImmutableArray<Finding> findings) =>
        new(new LookedAt(1022, 214_006, 9_800_000, [new Skipped(new RepoPath("logo.png"), 5012, "binary")]), findings, "src", TimeSpan.FromSeconds(0.9));

    /// <summary>Reading and summary as met by receipts.</summary>
    public static Verdict Met(this Verdict verdict, params ObligationKind[] kinds)
    {
        var obligations = verdict.Gate.Obligations.Select(obligation => kinds.Contains(obligation.Kind) ? obligation with { Met = true, UnreadLines = 0, UnreadHunks = 0 } : obligation);
        var gate = verdict.Gate with { Obligations = [.. obligations] };
        return verdict with
        {
            Gate = gate,
            Decision = gate.Obligations.FirstOrDefault(static obligation => !obligation.Met)?.Kind switch
            {
                ObligationKind.Summary => Decision.NeedsSummary,
                ObligationKind.Read => Decision.NeedsReading,
                ObligationKind.Decide => Decision.NeedsDecision,
                _ => Decision.Pass,
            },
        };
    }

    public static string Written(IReportWriter writer, Verdict verdict)
    {
        using var output = new StringWriter();
        writer.Write(verdict, output);
        return output.ToString();
    }

    public static string Written(IReportWriter writer, ScanResult scan)
    {
        using var output = new StringWriter();
        writer.Write(scan, output);
        return output.ToString();
    }

    /// <summary>The text without the codes that a style with colour adds.</summary>
    public static string WithoutColour(this string text) =>
        new[] { "0", "1", "2", "31", "32", "33" }.Aggregate(text, static (left, code) => left.Replace($"\u001b[{code}m", "", StringComparison.Ordinal));

    private static RuleInfo Rule(string id, Category category, Severity severity, string title, string reference) => new()
    {
        Id = id,
        Category = category,
        Severity = severity,
        Title = title,
        Why = "Whoever can read the repository can use it, now and later: Git keeps every version.",
        Do = "Read it from the environment. If it was ever pushed, revoke it first.",
        Reference = reference,
    };
}
