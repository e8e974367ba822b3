using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>
/// A file and the change that adds it give the same findings, whatever the file is made of; and a finding is the same whatever stands around it. What
/// matters most while it is new (rights, configuration, lock files) a change may say beyond that.
/// </summary>
public sealed class FileAndDiffTests
{
    private static readonly DetectPolicy Policy = new();
    private static readonly Inspector Inspector = new(Detectors.Under(Policy), Policy, Severity.Medium);

    private static readonly string[] Paths = ["src/sample.txt", "src/app.py", "deploy/.env", "config/settings.yml", ".github/workflows/ci.yml", "package.json"];

    private static readonly Category[] JudgedAsNew = [Category.Privilege, Category.AgentConfig];

    private static readonly string[] Examples =
        [.. Detectors.RulesUnder(Policy).SelectMany(static rule => rule.Positives.Concat(rule.Negatives)).Select(static example => example.Text)];

    private static readonly string[] Fillers = ["", "  ", "some quite ordinary words", "var x = compute(1, 2); // ä€😀", "\tif (a) {", new('x', 3000)];

    private static readonly Gen<byte[]> Content =
        from parts in Gen.OneOf(Gen.Int[0, Examples.Length - 1].Select(static i => Examples[i]), Gen.Int[0, Fillers.Length - 1].Select(static i => Fillers[i])).Array[1, 40]
        from end in Gen.Int[0, 2].Select(static i => new[] { "\n", "\r\n", "\n\n" }[i])
        from isOpen in Gen.Bool
        from mark in Gen.Int[0, 5]
        select Bytes(string.Join(end, parts) + (isOpen ? "" : end), mark);

    [Fact]
    public void Every_generated_file_gives_the_findings_of_its_diff()
    {
        Examples.Length.ShouldBeGreaterThan(50);
        Gen.Select(Content, Gen.Int[0, Paths.Length - 1]).Sample(
            (content, path) =>
            {
                var change = WholeFile.Added(new RepoPath(Paths[path]), content, GitMode.Regular);
                var (file, diff) = (InspectedFiles.Of(new RepoPath(Paths[path]), content), InspectedFiles.Of(change, new Contents(content)));
                var (inFile, inDiff) = (Seen(file, IsJudgedAlike), Seen(diff, IsJudgedAlike));
                if (!inFile.SequenceEqual(inDiff))
                {
                    var (one, two) = (inFile.Except(inDiff).ToList(), inDiff.Except(inFile).ToList());
                    throw new InvalidOperationException($"{Paths[path]}: only in the file: {string.Join("; ", one)}; only in the diff: {string.Join("; ", two)}");
                }

                Places(file).Except(Places(diff)).ShouldBeEmpty();
            },
            iter: 500);
    }

    [Fact]
    public void A_file_that_is_looked_at_twice_gives_the_same_findings() =>
        Content.Sample(
            static content =>
            {
                Seen(InspectedFiles.Of(new RepoPath(Paths[1]), content)).ShouldBe(Seen(InspectedFiles.Of(new RepoPath(Paths[1]), content)));
            },
            iter: 100);

    [Fact]
    public void One_secret_is_one_finding_however_many_rules_could_name_it() =>
        Gen.Int[0, Examples.Length - 1].Array[1, 10].Sample(
            static picks =>
            {
                var text = string.Join("\n\n\n", picks.Select(static i => Examples[i]));
                var secrets = Inspector.Inspect(InspectedFiles.Of(new RepoPath(Paths[0]), Encoding.UTF8.GetBytes(text)))
                    .Where(static finding => finding.Rule.Category == Category.Secret && finding.DecodedFrom.IsEmpty);
                secrets.GroupBy(static finding => (finding.EndLine, finding.EndColumn, ValueOf(finding))).ShouldAllBe(static group => group.Count() == 1);
            },
            iter: 300);

    private static string ValueOf(Finding finding)
    {
        var value = "";
        finding.Value.ShouldNotBeNull().Is(text => (value = text) == text);
        return value;
    }

    private static bool IsJudgedAlike(Finding finding) => !JudgedAsNew.Contains(finding.Rule.Category);

    private static IEnumerable<(string, int, int)> Places(InspectedFile file) => Inspector.Inspect(file).Select(static finding => (finding.Rule.Id, finding.Line, finding.Column));

    private static List<string> Seen(InspectedFile file) => Seen(file, static _ => true);

    private static List<string> Seen(InspectedFile file, Func<Finding, bool> isMeant) =>
    [
        .. Inspector.Inspect(file).Where(isMeant)
            .Select(static finding => string.Join(
                ' ', finding.Rule.Id, finding.Severity, finding.Line, finding.Column, finding.EndLine, finding.EndColumn, finding.Fingerprint, finding.Message, finding.Excerpt))
            .Order(StringComparer.Ordinal),
    ];

    private static byte[] Bytes(string text, int mark) => mark switch
    {
        0 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        2 => [.. Encoding.Latin1.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private sealed class Contents(byte[] content) : IFileContents
    {
        public byte[]? ReadOld(FileChange file, int limit) => null;

        public byte[]? ReadNew(FileChange file, int limit) => content;
    }
}
