using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Reports;
using ApprovalGuard.Findings;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Oracles;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>All reports on a change and a scan whose names, lines and reasons are hostile.</summary>
internal sealed class ReportTarget : IFuzzTarget
{
    private const int Longest = 2000;

    /// <inheritdoc/>
    public string Name => "reports";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
        new[]
        {
            "harmless", "\u001b[31mred", "\u202egnp.exe", "two\nlines\r", "]]><failure/>", "</summary></details><script>", "a|b `x` ``", "[click](https://evil.example) @mention #12 ![i](j)", "::error::x", "##[error]y", "%0A::a::b",
            "caf\udce9", "\U000e0041", "$`x`$ :tada: 3f2a91c04d", "- [x] done\n1. one\n> quote", "<!-- -->", "https://evil.example/x!", "\"q\" \\ C:/x", "\u2028\u0085\ufeff", "www.evil.example ftp://a mailto:b@c.d",
        }.Select(static (text, i) => FuzzInput.Of(i, text, "src/a.cs", text));

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var choice = FuzzInput.ChoiceOf(input, 256);
        var texts = FuzzInput.TextsOf(input, most: 3).Select(static text => text[..Math.Min(text.Length, Longest)]).ToList();
        var (one, two, three) = (texts[0], texts[1 % texts.Count], texts[2 % texts.Count]);
        var finding = Samples.Host($"src/{two.Replace("\0", "", StringComparison.Ordinal)}") with
        {
            Severity = (Severity)(choice & 3),
            Message = one,
            Excerpt = three,
            Shown = new FindingLine(one, choice % (one.Length + 1), one.Length - (choice % (one.Length + 1))),
            Inside = (choice & 4) == 0 ? three : null,
            DecodedFrom = ["base64"],
            AllowRequested = (choice & 8) == 0 ? two : null,
            Note = (choice & 16) == 0 ? one : null,
            AlsoAt = [(new RepoPath(three), 3)],
        };
        var known = finding with { Status = (choice & 32) == 0 ? FindingStatus.Baselined : FindingStatus.Allowed, Allowance = new Allowance(three, IsInline: (choice & 64) == 0) };
        foreach (var (name, report) in AllFormats.Of(VerdictOf(finding, known, one, two)).Concat(AllFormats.Of(ScanOf(finding, known, one, two))))
        {
            ReportOracle.Check(name, report);
        }
    }

    private static Verdict VerdictOf(Finding finding, Finding known, string one, string two)
    {
        var change = Samples.Change(ChangeSource.Commit) with
        {
            Files =
            [
                Samples.File($"src/{two}", 30, 1) with { OldPath = new RepoPath($"old/{one}") }, Samples.File($"gen/{one}", 9, 0) with { Excluded = ExclusionReason.Generated },
                Samples.File($"img/{two}", 0, 0) with { Content = ContentKind.ImageOrFont },
            ],
        };
        return Samples.Verdict(change, finding, known) with { Notes = [one], Policy = new PolicySource(two, "sha256:00", Override: true) };
    }

    private static ScanResult ScanOf(Finding finding, Finding known, string one, string two) => Samples.Scan(finding, known) with
    {
        NotRead = [(new RepoPath($"gone/{one}"), two)],
        LookedAt = new LookedAt(2, 3, 4, [new Skipped(new RepoPath($"img/{two}"), 5, "binary")]),
        Target = one,
    };
}
