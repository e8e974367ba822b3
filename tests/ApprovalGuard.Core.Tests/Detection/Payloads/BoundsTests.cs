using System.Diagnostics;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>Hostile inputs cost bounded time and memory, and a bound that was reached is said.</summary>
public sealed class BoundsTests
{
    private static readonly PayloadDetector Detector = new(new SecretDetector([]));

    [Fact]
    public void Fifty_encodings_inside_each_other_are_not_looked_at_in_full()
    {
        var text = "#!/bin/sh\necho hello\n";
        for (var i = 0; i < 50; i++)
        {
            text = i % 2 == 0 ? Coded.Base64(Plain.Gzip(Plain.Bytes(text))) : Coded.Base64(Plain.Bytes(text));
        }

        Bound(Look.At(Detector, $"x = '{text}'", "src/a.py")).ShouldBe("not looked at in full: over 12 encodings inside each other");
    }

    [Fact]
    public void A_bomb_is_not_unpacked_in_full()
    {
        var tight = Coded.Base64(Plain.Gzip(new byte[60 << 20]));
        var large = Coded.Base64(Plain.Gzip(new byte[200 << 20]));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Bound(Look.At(Detector, $"x = '{tight}'", "src/a.py")).ShouldBe("not looked at in full: its gzip content is over 200 times larger than it");
        Bound(Look.At(Detector, $"x = '{large}'", "src/a.py")).ShouldBe("not looked at in full: its gzip content is over 16 MB");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200 << 20);
    }

    [Fact]
    public void A_bomb_of_bombs_is_bounded_as_a_whole()
    {
        var bomb = Plain.Gzip(new byte[15 << 20]);
        var line = $"x = '{Coded.Base64(bomb)}'\n";
        var before = GC.GetAllocatedBytesForCurrentThread();

        var findings = Look.At(Detector, string.Concat(Enumerable.Repeat(line, 200)), "src/a.py");

        findings.ShouldContain(static finding => finding.Message.EndsWith("decoded in one file", StringComparison.Ordinal));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(3L << 30);
    }

    [Fact]
    public void An_archive_of_very_many_files_is_not_looked_at_in_full()
    {
        var one = Plain.Zip("a", [1])[..40];

        Bound(Look.At(Detector, $"x = '{Coded.Base64([.. Enumerable.Repeat(one, 300).SelectMany(static bytes => bytes)])}'", "src/a.py"))
            .ShouldBe("not looked at in full: a zip archive in it has over 256 files");
    }

    [Fact]
    public void A_bound_is_high_in_a_check_and_medium_in_a_scan()
    {
        var text = $"x = '{Coded.Base64(Plain.Gzip(new byte[20 << 20]))}'";

        Look.AtChange(Detector, text, "src/a.py").Single(static finding => finding.Rule.Id == "not-inspected").Severity.ShouldBe(Severity.High);
        Look.At(Detector, text, "src/a.py").Single(static finding => finding.Rule.Id == "not-inspected").Severity.ShouldBe(Severity.Medium);
    }

    [Theory]
    [InlineData("base64")]
    [InlineData("hex")]
    [InlineData("escapes")]
    [InlineData("quotes")]
    [InlineData("numbers")]
    [InlineData("pluses")]
    [InlineData("dollars")]
    [InlineData("reversals")]
    [InlineData("carets")]
    [InlineData("secrets")]
    [InlineData("escaped quotes")]
    [InlineData("backticks")]
    [InlineData("lists")]
    [InlineData("names used before they are given")]
    [InlineData("a name that grows")]
    [InlineData("escapes of blanks")]
    public void A_hostile_line_of_megabytes_is_looked_at_in_bounded_time(string kind)
    {
        const int Size = 6 << 20;
        var random = new Random(1);
        var text = kind switch
        {
            "base64" => HonestTexts.Base64(random, 36 << 20),
            "hex" => HonestTexts.Hex(random, Size),
            "escapes" => Repeat("\\x63 "),
            "quotes" => Repeat("'ab' + "),
            "numbers" => Repeat("104, "),
            "pluses" => Repeat("a + b + "),
            "dollars" => Repeat("$a$b"),
            "reversals" => Repeat("//:'abcdefgh'"),
            "escaped quotes" => Repeat("\"\\"),
            "backticks" => Repeat("`\\"),
            "lists" => Repeat("a=[\"x\",\"y\"];"),
            "names used before they are given" => Repeat("a+b; ")[..(Size / 2)] + Repeat("a=\"x\";")[..(Size / 2)],
            "a name that grows" => "s='ab';\n" + Repeat("s+='cd';\n")[..(Size / 2)] + Repeat("x=s+y;\n")[..(Size / 2)],
            "escapes of blanks" => "\"" + Repeat("\\x20\\x20\\x20\\x20 "),
            "carets" => Repeat("a^b 'aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ5' "),
            _ => Repeat("kind: Secret a: aGVsbG8= "),
        };
        var watch = Stopwatch.StartNew();

        Look.At(Detector, text, "src/a.sh");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));

        static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, Size / unit.Length));
    }

    [Fact]
    public void No_text_of_the_encodings_own_characters_makes_it_fail() =>
        Gen.Char["aZ09+/=_-\\x\\u{}%&#;'\"` \n\t.,()[]$^|rn"].Array[0, 400].Sample(static letters => Look.At(Detector, new string(letters), "src/a.sh"));

    [Fact]
    public void No_bytes_in_base64_make_it_fail() =>
        Gen.Byte.Array[0, 300].Sample(static bytes => Look.At(Detector, $"eval(inflate('{Coded.Base64(bytes)}') ^ 7)", "src/a.py"));

    [Fact]
    public void No_damaged_archive_makes_it_fail()
    {
        byte[][] whole = [Plain.Zip("run.sh", Plain.Bytes("#!/bin/sh\n")), OpeningTests.Tar("run.sh", Plain.Bytes("#!/bin/sh\n")), Plain.Gzip(Plain.Bytes("#!/bin/sh\n")), Plain.Zlib(new byte[99])];
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Byte, Gen.Int[4, 3000]).Sample((which, at, value, length) =>
        {
            byte[] damaged = [.. whole[which]];
            damaged[at % damaged.Length] = value;
            Look.At(Detector, $"x = '{Coded.Base64(damaged[..Math.Min(length, damaged.Length)])}'", "src/a.py");
        });
    }

    [Fact]
    public void A_file_and_its_diff_give_the_same_findings()
    {
        var inspector = new Inspector([Detector], new DetectPolicy(), Severity.High);
        foreach (var sample in PositiveSamples.All().Concat(BenignSamples.All()))
        {
            var content = Encoding.UTF8.GetBytes(sample.Text);
            var path = new RepoPath(sample.Path);

            var ofFile = inspector.Inspect(InspectedFiles.Of(path, content));
            var ofDiff = inspector.Inspect(InspectedFiles.Of(WholeFile.Added(path, content, GitMode.Regular), NoFileContents.Instance));

            ofDiff.Select(Words).ShouldBe(ofFile.Select(Words), sample.ToString());
        }

        static string Words(Finding finding) => $"{finding.Line}:{finding.Column}-{finding.EndLine}:{finding.EndColumn} {finding.Severity} {finding.Message} {finding.Fingerprint}";
    }

    private static string Bound(IReadOnlyList<Finding> findings) => findings.Single(static finding => finding.Rule.Id == "not-inspected").Message;
}
