using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Allowances;
using ApprovalGuard.Changes;
using ApprovalGuard.Checks;
using ApprovalGuard.Core.Tests.Gates;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>A secret that the real detectors find stands in no report, however it was planted: not whole, not a half of it, not encoded.</summary>
public sealed class RedactionTests
{
    /// <summary>So many characters of a secret in a row tell too much; the public prefix of a key is shorter.</summary>
    private const int TellTale = 8;

    private static readonly string Key = "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";
    private static readonly string Second = "AKIA" + "ZZQ7EGVB" + "TKX3WNH2";
    private static readonly string Password = "vT9-" + "mQ2xLw8" + "Zr4Kp";
    private static readonly string Token = "Zx81kqPqwLm4bT7s" + "N99aaQ2vTc6Hd0Gu" + "h7Rj3Yd5WcXe2Kf9";
    private static readonly string PemBody = Convert.ToBase64String(Enumerable.Range(0, 480).Select(static i => (byte)((i * 197) ^ (i >> 2) ^ 0x5a)).ToArray());

    /// <summary>A name, the text of a file, and what of it is secret.</summary>
    public static TheoryData<string, string, string[]> Plantings() => new()
    {
        { "whole", $"const key = \"{Key}\";\n", [Key] },
        { "twice on a line", $"keys = [\"{Key}\", \"{Second}\"]\n", [Key, Second] },
        { "behind other words", $"a = 1; b = \"{Key}\"; c = \"{Key}\"; // {Key}\n", [Key] },
        { "halves on one line", $"secret_key = \"{Token[..24]}\" + \"{Token[24..]}\"\n", [Token[..24], Token[24..]] },
        { "its second half on the next line", $"secret_key = \"{Token[..24]}\" +\n    \"{Token[24..]}\"\n", [Token[..24], Token[24..]] },
        { "its second half on the line before", $"tail = \"{Token[24..]}\"\nsecret_key = \"{Token[..24]}\" + tail\n", [Token[..24], Token[24..]] },
        { "base64", $"auth_token = \"{Base64(Key)}\"\n", [Key, Base64(Key)] },
        { "doubly encoded", $"auth_token = \"{Base64(Base64(Key))}\"\n", [Key, Base64(Key), Base64(Base64(Key))] },
        { "hex", $"auth_token = \"{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Token))}\"\n", [Token, Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Token))] },
        { "basic login", $"Authorization: Basic {Base64("ada:" + Password)}\n", [Password, Base64("ada:" + Password)] },
        { "on the last line without its end", $"a = 1\nkey = \"{Key}\"", [Key] },
        { "with CRLF", $"a = 1\r\nkey = \"{Key}\"\r\n", [Key] },
        { "in a URL", $"DATABASE_URL=postgres://ada:{Password}@db.shop.internal/shop\n", [Password] },
        { "a private key", $"-----BEGIN RSA {"PRIVATE"} KEY-----\n{string.Join('\n', PemBody.Chunk(64).Select(static line => new string(line)))}\n-----END RSA {"PRIVATE"} KEY-----\n", [.. PemBody.Chunk(64).Select(static line => new string(line))] },
        { "in the reason of its allowance", $"key = \"{Key}\" # approvalguard:allow aws-access-key-id {Key} is fine\n", [Key] },
        { "before itself in an allowance", $"# approvalguard:allow aws-access-key-id because key = \"{Key}\"\n", [Key] },
        { "in an allowance on the line above", $"# approvalguard:allow aws-access-key-id for {Key}\nkey = \"{Key}\"\n", [Key] },
        { "beside what another rule marks", $"key = \"{Key}\"; MARKED(\"{Key}\"); secret_key = \"{Token}\"\n", [Key, Token] },
        { "again where nothing says what it is", $"password = \"{Password}\"\nMARKED {Password} and again:{Password}{Password}.\n", [Password] },
        { "before the line that tells", $"MARKED x{Token}\nsecret_key = \"{Token}\"\n", [Token] },
        { "half in what is shown of a long line", $"MARKED {new string('z', 420)}{Token}\nsecret_key = \"{Token}\"\n", [Token] },
        { "in the words of another finding", $"secret_key = \"{Token}\"\nMARKED TOLD {Token}\n", [Token] },
        { "far into a long line", $"{new string('x', 3000)} \"{Key}\" MARKED {new string('y', 3000)}\n", [Key] },
    };

    [Theory]
    [MemberData(nameof(Plantings))]
    public void A_planted_secret_stands_in_no_report(string how, string text, string[] secrets)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var reports = AllFormats.Of(Check(content)).Concat(AllFormats.Of(Scan(content))).ToList();

        reports.Count.ShouldBe((2 * AllFormats.Writers.Count) + 5);
        foreach (var (name, report) in reports)
        {
            foreach (var piece in secrets.SelectMany(static secret => Pieces(secret)))
            {
                report.Contains(piece, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{how}, {name}: shows {piece} in\n{report}");
            }
        }
    }

    private static Verdict Check(byte[] content)
    {
        var file = WholeFile.Added(new RepoPath("src/sample.py"), content, GitMode.Regular);
        var change = new Change(ChangeSource.Commit, null, "3f2a91c04d5a1c3f2e4d5b6a7980123456789abc", [file], NoFileContents.Instance);
        var verdict = new ChangeCheck(new Policy(), new PolicySource("default", "sha256:00"), new Files(), InspectorFor(Severity.High), new DateOnly(2026, 6, 1))
            .Run(change, GateSituation.Ordinary, withDigest: true);
        verdict.Findings.ShouldContain(static finding => finding.Rule.Category == Category.Secret);
        return verdict;
    }

    private static ScanResult Scan(byte[] content)
    {
        var findings = InspectorFor(Severity.Medium).Inspect(InspectedFiles.Of(new RepoPath("src/sample.py"), content));
        findings.ShouldContain(static finding => finding.Rule.Category == Category.Secret);
        var settled = new FindingSettlement(new AllowanceSet(new AllowRules([], new DateOnly(2026, 6, 1)), null, null), inlineHolds: true).Settle(findings);
        return new ScanResult(new LookedAt(1, 3, content.Length, []), settled, "src", TimeSpan.FromSeconds(1));
    }

    private static Inspector InspectorFor(Severity bound) => new([new SecretDetector([]), new MarkedDetector()], new DetectPolicy(), bound);

    /// <summary>Every run of a secret's characters that is long enough to tell, beyond the four that may be shown.</summary>
    private static IEnumerable<string> Pieces(string secret) =>
        Enumerable.Range(0, secret.Length - TellTale + 1).Select(start => secret.Substring(start, TellTale));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    /// <summary>Stands for any detector that marks what is no secret, and so shows the line.</summary>
    private sealed class MarkedDetector : IDetector
    {
        private static readonly RuleInfo Rule = Samples.HostRule;

        public IReadOnlyList<RuleInfo> Rules => [Rule];

        public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file) =>
            from piece in file.Pieces
            let at = piece.Text.IndexOf("MARKED", StringComparison.Ordinal)
            where at >= 0
            select (piece, new Sighting(Rule, at, Math.Min(40, piece.Text.Length - at)) { Message = WordsOf(piece.Text), Inside = WordsOf(piece.Text) });

        /// <summary>As detectors name a host, a command or a key that stands in the file.</summary>
        private static string? WordsOf(string text) => text.IndexOf("TOLD", StringComparison.Ordinal) is var told and >= 0 ? text[told..].TrimEnd() : null;
    }
}
