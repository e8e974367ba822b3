using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Core.Tests.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Core.Tests.Allowances;

/// <summary>Which findings count, and that a change never settles its own.</summary>
public sealed class FindingSettlementTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly string Key = "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";
    private static readonly string Other = "AKIA" + "ZZQ7EGVB" + "TKX3WNH2";

    [Fact]
    public void The_policy_of_the_base_side_allows_with_its_reason()
    {
        var settled = Settle(Found($"k = \"{Key}\"\n"), Set(new AllowEntry { Reason = "a test value", Rule = "aws-access-key-id" })).ShouldHaveSingleItem();

        settled.Status.ShouldBe(FindingStatus.Allowed);
        settled.Note.ShouldBe("allowed: a test value");
        settled.Blocks.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-06-01", FindingStatus.Allowed)]
    [InlineData("2026-05-31", FindingStatus.New)]
    public void An_allowance_holds_through_its_last_day(string expires, FindingStatus status) =>
        Settle(Found($"k = \"{Key}\"\n"), Set(new AllowEntry { Reason = "r", Path = "src/**", Expires = DateOnly.Parse(expires) })).Single().Status.ShouldBe(status);

    [Fact]
    public void Path_regex_stopword_and_fingerprint_each_must_match()
    {
        var finding = Found($"k = \"{Key}\"\n").Single();

        StatusUnder(new AllowEntry { Reason = "r", Path = "tests/**" }).ShouldBe(FindingStatus.New);
        StatusUnder(new AllowEntry { Reason = "r", Regex = "^AKIAQ" }).ShouldBe(FindingStatus.Allowed);
        StatusUnder(new AllowEntry { Reason = "r", Regex = "^AKIAQ", Path = "tests/**" }).ShouldBe(FindingStatus.New);
        StatusUnder(new AllowEntry { Reason = "r", Stopword = "kx7wnh" }).ShouldBe(FindingStatus.Allowed);
        StatusUnder(new AllowEntry { Reason = "r", Fingerprint = finding.Fingerprint.ToString() }).ShouldBe(FindingStatus.Allowed);
        StatusUnder(new AllowEntry { Reason = "r", Fingerprint = "ag1:0000000000000000.0000000000000000" }).ShouldBe(FindingStatus.New);

        FindingStatus StatusUnder(AllowEntry entry) => Settle([finding], Set(entry)).Single().Status;
    }

    [Fact]
    public void What_the_change_itself_adds_is_a_request_and_no_more()
    {
        var wished = Set(new AllowEntry { Reason = "trust me", Rule = "aws-access-key-id" });

        var settled = Settle(Found($"k = \"{Key}\"\n"), Set(), wished).Single();

        settled.Status.ShouldBe(FindingStatus.New);
        settled.AllowRequested.ShouldBe("trust me");
        settled.Blocks.ShouldBeTrue();
    }

    [Fact]
    public void A_comment_on_the_line_allows_in_a_scan_and_asks_in_a_check()
    {
        var findings = Found($"k = \"{Key}\" # approvalguard:allow aws-access-key-id shown in the course\n");

        new FindingSettlement(Set(), inlineHolds: true).Settle(findings).Single().Status.ShouldBe(FindingStatus.Allowed);
        var asked = new FindingSettlement(Set(), inlineHolds: false).Settle(findings).Single();
        asked.Status.ShouldBe(FindingStatus.New);
        asked.AllowRequested.ShouldBe("shown in the course");
    }

    [Theory]
    [InlineData("# approvalguard:allow aws-access-key-id")]
    [InlineData("# approvalguard:allow aws-access-key-id  ")]
    [InlineData("<!-- approvalguard:allow aws-access-key-id -->")]
    [InlineData("# approvalguard:allow another-rule a reason")]
    [InlineData("# approvalguard:allow")]
    public void A_comment_without_a_reason_or_for_another_rule_does_not_count(string comment) =>
        new FindingSettlement(Set(), inlineHolds: true).Settle(Found($"k = \"{Key}\" {comment}\n")).Single().Status.ShouldBe(FindingStatus.New);

    [Fact]
    public void A_baseline_knows_a_value_as_often_as_it_was_seen_wherever_it_moves()
    {
        var baseline = BaselineOf(Found($"k = \"{Key}\"\n"));

        Settle(Found($"// moved\n\n  k  =  \"{Key}\"\n", "src/other.txt"), Set(baseline: baseline)).Single().Status.ShouldBe(FindingStatus.Baselined);
        Settle([.. Found($"k = \"{Key}\"\n"), .. Found($"z = \"{Key}\"\n", "src/b.txt")], Set(baseline: baseline))
            .Select(static finding => finding.Status).ShouldBe([FindingStatus.New, FindingStatus.Baselined]);
    }

    [Fact]
    public void Another_secret_in_the_place_of_a_baselined_one_is_new_and_says_so()
    {
        var settled = Settle(Found($"k = \"{Other}\"\n"), Set(baseline: BaselineOf(Found($"k = \"{Key}\"\n")))).Single();

        settled.Status.ShouldBe(FindingStatus.New);
        settled.Note.ShouldBe("a baselined secret was replaced by another one");
    }

    [Fact]
    public void Writing_a_baseline_twice_gives_the_same_bytes()
    {
        var findings = new FindingSettlement(Set(), inlineHolds: true).Settle([.. Found($"a = \"{Key}\"\n"), .. Found($"b = \"{Other}\"\n", "src/b.txt")]);

        Bytes(findings).ShouldBe(Bytes(findings.Reverse().OrderBy(static finding => finding.Path.Value)));
        Encoding.UTF8.GetString(Bytes(findings)).ShouldNotContain(Key[4..12]);
    }

    [Fact]
    public void Files_that_move_and_lines_in_another_order_leave_a_baseline_as_it_is()
    {
        var before = Scan(Set(), ("a.txt", $"a = \"{Key}\"\nb = \"{Other}\"\n"), ("z.txt", $"\n\nlast = \"{Key}\"\n"));
        var after = Scan(Set(baseline: BaselineOf(before)), ("moved/1.txt", $"// a comment\nlast = \"{Key}\"\n"), ("moved/2.txt", $"b = \"{Other}\"\n\n  a = \"{Key}\"\n"));

        after.ShouldAllBe(static finding => finding.Status == FindingStatus.Baselined);
        Bytes(after).ShouldBe(Bytes(before));
    }

    [Fact]
    public void A_baseline_knows_a_value_that_stands_twice_on_a_line_and_once_more_as_new()
    {
        var twice = Scan(Set(), ("a.txt", $"k = [\"{Key}\", \"{Key}\"]\n"));
        Scan(Set(baseline: BaselineOf(twice)), ("a.txt", $"k = [\"{Key}\", \"{Key}\"]\n")).ShouldHaveSingleItem().Status.ShouldBe(FindingStatus.Baselined);

        var third = Scan(Set(baseline: BaselineOf(twice)), ("a.txt", $"k = [\"{Key}\", \"{Key}\"]\n"), ("b.txt", $"k = [\"{Key}\", \"{Key}\"]\n"));
        third.Select(static finding => (finding.Status, finding.Occurrences)).ShouldBe([(FindingStatus.New, 2), (FindingStatus.Baselined, 2)]);
        Scan(Set(baseline: BaselineOf(third)), ("a.txt", $"k = [\"{Key}\", \"{Key}\"]\n"), ("b.txt", $"k = [\"{Key}\", \"{Key}\"]\n"))
            .ShouldAllBe(static finding => finding.Status == FindingStatus.Baselined);
    }

    [Fact]
    public void A_path_that_is_an_archive_allows_what_is_in_it_and_no_file_of_a_like_name()
    {
        var allowed = Set(new AllowEntry { Reason = "r", Path = "fixtures/keys.zip" });
        var finding = Found($"k = \"{Key}\"\n", "fixtures/keys.zip!inner/a.txt").Single();

        Settle([finding with { Archive = new("fixtures/keys.zip") }], allowed).Single().Status.ShouldBe(FindingStatus.Allowed);
        Settle([finding], allowed).Single().Status.ShouldBe(FindingStatus.New);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("{\"schema\":\"approvalguard/baseline/v1\",\"findings\":[{\"rule\":\"a\",\"fingerprint\":\"x\",\"occurrences\":1}]}")]
    [InlineData("{\"schema\":\"approvalguard/baseline/v1\",\"findings\":{}}")]
    public void A_file_that_is_no_baseline_is_refused(string json) =>
        Should.Throw<UsageException>(() => Baseline.Read(Encoding.UTF8.GetBytes(json), "b.json")).Problem.Where.ShouldBe("b.json");

    [Theory]
    [InlineData("src/sample.txt:aws-access-token:1", FindingStatus.Allowed)]
    [InlineData("src/sample.txt:whatever:2", FindingStatus.New)]
    [InlineData("src/other.txt:aws-access-token:1", FindingStatus.New)]
    [InlineData("# src/sample.txt:aws-access-token:1", FindingStatus.New)]
    [InlineData("no fingerprint", FindingStatus.New)]
    public void A_gitleaksignore_is_understood_by_path_and_line(string line, FindingStatus status) =>
        Settle(Found($"k = \"{Key}\"\n"), new AllowanceSet(new AllowRules([], Today), GitleaksIgnore.Read(line), null)).Single().Status.ShouldBe(status);

    [Fact]
    public void Equal_fingerprints_are_one_finding_that_names_its_other_places()
    {
        var settled = Settle([.. Found($"k = \"{Key}\"\n", "a.txt"), .. Found($"\nk = \"{Key}\"\n", "b.txt")], Set()).ShouldHaveSingleItem();

        settled.AlsoAt.Single().Path.Value.ShouldBe("b.txt");
        settled.AlsoAt.Single().Line.ShouldBe(2);
    }

    private static ImmutableArray<Finding> Scan(AllowanceSet granted, params (string Path, string Text)[] files) =>
        new FindingSettlement(granted, inlineHolds: true).Settle(files.SelectMany(static file => Found(file.Text, file.Path)));

    private static IReadOnlyList<Finding> Found(string text, string path = "src/sample.txt") => Look.At(new SecretDetector([]), text, path);

    private static AllowanceSet Set(params AllowEntry[] entries) => new(new AllowRules(entries, Today), null, null);

    private static AllowanceSet Set(Baseline baseline) => new(new AllowRules([], Today), null, baseline);

    private static ImmutableArray<Finding> Settle(IEnumerable<Finding> findings, AllowanceSet granted, AllowanceSet? requested = null) =>
        new FindingSettlement(granted, inlineHolds: false).Settle(findings, requested);

    private static Baseline BaselineOf(IEnumerable<Finding> findings) => Baseline.Read(Bytes(findings), "b.json");

    private static byte[] Bytes(IEnumerable<Finding> findings)
    {
        using var stream = new MemoryStream();
        Baseline.Write(findings, stream);
        return stream.ToArray();
    }
}
