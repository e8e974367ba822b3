using System.Text.Json;
using ApprovalGuard.Findings;
using ApprovalGuard.Reports;
using static ApprovalGuard.Core.Tests.Reports.Samples;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>The contract for scripts (SPEC section 2).</summary>
public sealed class JsonReportTests
{
    private static readonly JsonReport Json = new();

    [Fact]
    public void A_verdict_holds_every_field_of_the_contract()
    {
        var asked = Secret() with { AllowRequested = "a test value", DecodedFrom = ["base64", "gzip"], AlsoAt = [(new("b.ts"), 3)] };

        Written(Json, Verdict(Change(), asked, Host() with { Status = FindingStatus.Baselined })).ShouldBeApproved("json");
    }

    [Fact]
    public void A_scan_holds_every_field_of_the_contract() =>
        Written(Json, Scan(Secret() with { Commit = "3f2a91c" }) with { NotRead = [(new("a.env"), "permission denied")] }).ShouldBeApproved("json");

    [Fact]
    public void A_path_that_is_no_unicode_keeps_its_bytes_visible_and_any_other_comes_back_as_it_was()
    {
        var odd = Written(Json, Scan(Secret("caf\uDCE9.txt")));
        var raw = Written(Json, Scan(Secret("bidi\u202e\u001b.txt")));

        PathIn(odd).ShouldBe(@"caf\xe9.txt");
        PathIn(raw).ShouldBe("bidi\u202e\u001b.txt");
        raw.ShouldAllBe(letter => letter == '\n' || (letter >= ' ' && letter < 0x7F));
    }

    private static string? PathIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("findings")[0].GetProperty("path").GetString();
    }
}
