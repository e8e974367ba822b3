using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Detection.Secrets.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>What detectors get to see: of huge files and huge lines too, once and at the right place.</summary>
public sealed class InspectedFilesTests
{
    private static readonly string Key = "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    [InlineData((1 << 20) - 10)]
    [InlineData((1 << 20) + 5)]
    [InlineData((2 << 20) - 30)]
    [InlineData(5_000_000)]
    public void A_secret_anywhere_in_a_line_of_megabytes_is_found_once_at_its_column(int before)
    {
        var text = $"one\n{Filler(before)}\"{Key}\"{Filler(3_000_000)}\nlast\n";

        var finding = Look.At(new SecretDetector([]), text).ShouldHaveSingleItem();

        finding.Line.ShouldBe(2);
        finding.Column.ShouldBe(before + 2);
        finding.EndColumn.ShouldBe(before + 2 + Key.Length);
    }

    [Fact]
    public void A_token_of_any_length_that_a_window_cuts_is_one_finding()
    {
        var token = "ya29" + "." + Issued.Body(Issued.Alphanumeric, 150);

        Look.At(new SecretDetector([]), Filler((1 << 20) - 100) + token + Filler(1000)).ShouldHaveSingleItem().Column.ShouldBe((1 << 20) - 99);
    }

    [Fact]
    public void A_secret_is_found_once_wherever_near_it_a_window_cuts()
    {
        var login = "docker login -u app -p " + Issued.Body(Issued.Alphanumeric, 24) + " registry.example.net && next";

        for (var left = 0; left <= login.Length + 20; left++)
        {
            Look.At(new SecretDetector([]), Filler((1 << 20) - left) + login + " " + Filler(1000)).ShouldHaveSingleItem().Line.ShouldBe(1, $"{left} characters before the cut");
        }
    }

    [Fact]
    public void Columns_count_characters_also_where_a_window_begins_in_the_middle_of_one()
    {
        var text = string.Concat(Enumerable.Repeat("ä€😀", 400_000)) + $" \"{Key}\"";

        Look.At(new SecretDetector([]), text).ShouldHaveSingleItem().Column.ShouldBe((400_000 * 4) + 3);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(70_000)]
    public void A_secret_at_any_line_of_a_file_of_megabytes_is_found_once(int line)
    {
        var lines = Enumerable.Range(1, 90_000).Select(number => number == line ? $"key = \"{Key}\"" : "some quite ordinary words of text").ToList();

        Look.At(new SecretDetector([]), string.Join('\n', lines)).ShouldHaveSingleItem().Line.ShouldBe(line);
    }

    [Fact]
    public void A_file_and_its_diff_give_the_same_findings()
    {
        var text = $"a\n{Filler(1_500_000)}{Key} \nkey: {Key}\n";

        Places(Look.AtChange(new SecretDetector([]), text)).ShouldBe(Places(Look.At(new SecretDetector([]), text)));
    }

    [Fact]
    public void Context_lines_are_read_and_not_reported()
    {
        var hunk = new Hunk(1, 1, [Line(LineKind.Context, 1, $"old = \"{Key}\""), Line(LineKind.Added, 2, "new = 1")]);
        var file = new FileChange { Path = new RepoPath("a.txt"), Kind = FileChangeKind.Modified, Hunks = [hunk] };

        new Inspector([new SecretDetector([])], new(), Severity.High).Inspect(InspectedFiles.Of(file, NoFileContents.Instance)).ShouldBeEmpty();
    }

    private static string Filler(int length) => string.Concat(Enumerable.Repeat("var x = 1; ", (length / 11) + 1))[..Math.Max(0, length - 1)] + (length > 0 ? " " : "");

    private static IEnumerable<(string, int, int, string)> Places(IEnumerable<Finding> findings) =>
        findings.Select(static finding => (finding.Rule.Id, finding.Line, finding.Column, finding.Fingerprint.ToString()));

    private static ChangedLine Line(LineKind kind, int number, string text) =>
        new(kind, kind == LineKind.Added ? 0 : number, kind == LineKind.Deleted ? 0 : number, Encoding.UTF8.GetBytes(text));
}
