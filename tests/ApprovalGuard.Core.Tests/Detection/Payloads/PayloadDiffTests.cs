using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

public sealed class PayloadDiffTests
{
    private static readonly string Encoded = Coded.Base64(Plain.Bytes("#!/bin/sh\necho hello from the inside\n"));

    [Fact]
    public void A_payload_on_an_added_line_is_found() => InChange("  a = 1", $"+ b = '{Encoded}'", "  c = 2").ShouldHaveSingleItem().Line.ShouldBe(11);

    [Fact]
    public void A_payload_on_a_line_of_context_was_there_before() => InChange($"  b = '{Encoded}'", "+ c = 2", "  d = 3").ShouldBeEmpty();

    [Fact]
    public void A_payload_that_was_taken_out_is_no_finding() => InChange("  a = 1", $"- b = '{Encoded}'", "+ c = 2").ShouldBeEmpty();

    [Fact]
    public void A_line_added_into_a_wrapped_text_makes_the_whole_text_a_finding()
    {
        var lines = Coded.Pieces(Encoded, 16).ToList();

        var finding = InChange($"  {lines[0]}", $"+ {lines[1]}", $"  {lines[2]}").ShouldHaveSingleItem();

        (finding.Line, finding.EndLine).ShouldBe((10, 12));
    }

    [Fact]
    public void A_piece_added_to_a_joined_text_makes_the_whole_text_a_finding()
    {
        var finding = InChange($"  x = '{Encoded[..20]}' +", $"+    '{Encoded[20..]}'", "  y = 1").ShouldHaveSingleItem();

        (finding.Line, finding.EndLine).ShouldBe((10, 11));
        finding.DecodedFrom.ShouldBe(["joined", "base64"]);
    }

    /// <summary>Lines as in a diff, but with a blank after the sign; the first is line 10 on both sides.</summary>
    private static IReadOnlyList<Finding> InChange(params string[] lines)
    {
        int before = 10, after = 10;
        var changed = ImmutableArray.CreateBuilder<ChangedLine>();
        foreach (var line in lines)
        {
            var kind = line[0] switch { '+' => LineKind.Added, '-' => LineKind.Deleted, _ => LineKind.Context };
            var isOld = kind != LineKind.Added;
            var isNew = kind != LineKind.Deleted;
            changed.Add(new ChangedLine(kind, isOld ? before : 0, isNew ? after : 0, Encoding.UTF8.GetBytes(line[2..]), true));
            before += isOld ? 1 : 0;
            after += isNew ? 1 : 0;
        }

        var file = new FileChange { Path = new RepoPath("src/a.js"), Kind = FileChangeKind.Modified, Hunks = [new Hunk(10, 10, changed.ToImmutable())] };
        var inspector = new Inspector([new PayloadDetector(new SecretDetector([]))], new DetectPolicy(), Severity.High);
        return inspector.Inspect(InspectedFiles.Of(file, NoFileContents.Instance));
    }
}
