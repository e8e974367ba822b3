using System.Diagnostics;
using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.HiddenText;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.HiddenText;

public sealed class HiddenTextPropertyTests
{
    private static readonly HiddenTextDetector Detector = new();

    private static readonly Gen<string> Path = Gen.OneOf(
        "src/a.cs", "src/a.js", "src/a.py", "docs/a.md", "AGENTS.md", "locales/he.json", "data/a.json", "test/out.log", "config/a.yml", "src/\u202Ea.c", "Makefile", "a.html");

    /// <summary>Bytes in which what the detector looks for is frequent, and so is what is broken.</summary>
    private static readonly Gen<byte[]> Content = Gen.OneOf(
        Gen.OneOf(" ", "\n", "\r", "\t", "\"", "'", "//", "/*", "*/", "#", "\\", "a", "admin", "_", "1", "[", "8m", "]", "52;", "\u0007", ";", "-").Select(Encoding.UTF8.GetBytes),
        Gen.OneOf(0x200B, 0x200D, 0x202E, 0x2066, 0x2069, 0x202C, 0xFEFF, 0xFE0F, 0xE0101, 0xE0041, 0xE007F, 0x1F3F4, 0x430, 0x3BF, 0x5D0, 0x1B, 8, 0x2028, 0x85, 0x3164, 0x1D41A, 0xE000, 0xAD)
            .Select(static code => Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code))),
        Gen.Int[0, 0x10FFFF].Where(static code => code is < 0xD800 or > 0xDFFF).Select(static code => Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code))),
        Gen.Byte.Select(static value => new[] { value }),
        Gen.Int[1, 130].Select(static count => Encoding.UTF8.GetBytes(new string(' ', count)))).Array[0, 60].Select(static parts => parts.SelectMany(static part => part).ToArray());

    [Fact]
    public void Whatever_the_text_a_look_ends_and_every_place_lies_in_it() =>
        Gen.Select(Path, Content).Sample(
            static (path, content) =>
            {
                var file = InspectedFiles.Of(new RepoPath(path), content);
                foreach (var (piece, sighting) in Detector.Inspect(file))
                {
                    sighting.Start.ShouldBeGreaterThanOrEqualTo(0);
                    sighting.Length.ShouldBeGreaterThan(0);
                    (sighting.Start + sighting.Length).ShouldBeLessThanOrEqualTo(piece.Text.Length);
                    (sighting.Message ?? sighting.Rule.Title).ShouldNotBeEmpty();
                }
            },
            iter: 20_000);

    [Fact]
    public void A_file_and_the_change_that_adds_it_show_the_same() =>
        Gen.Select(Path, Content.Select(WithoutNulOrMark)).Sample(
            static (path, content) => Found(InspectedFiles.Of(WholeFile.Added(new RepoPath(path), content, GitMode.Regular), NoFileContents.Instance))
                .ShouldBe(Found(InspectedFiles.Of(new RepoPath(path), content))),
            iter: 10_000);

    [Theory]
    [InlineData("\u200B", "src/a.js")]
    [InlineData("a\u200B", "src/a.js")]
    [InlineData("\u202E\u2066\u2069", "src/a.js")]
    [InlineData("\u2066", "src/a.js")]
    [InlineData("\U000E0041", "docs/a.md")]
    [InlineData("\U0001F3F4\U000E0067", "docs/a.md")]
    [InlineData("a\uFE00", "src/a.js")]
    [InlineData("x\U000E0101", "src/a.js")]
    [InlineData("p\u0430 ", "src/a.js")]
    [InlineData("\u0441\u043E\u0440 ", "src/a.js")]
    [InlineData("\u03BF\u03BF\u03BFa", "src/a.js")]
    [InlineData("\u001B[", "src/a.sh")]
    [InlineData("\u001B]", "src/a.sh")]
    [InlineData("\u001B[31m", "src/a.sh")]
    [InlineData("\b", "src/a.sh")]
    [InlineData("a\r", "src/a.sh")]
    [InlineData("a\u2028", "src/a.js")]
    [InlineData("\u3164 ", "src/a.js")]
    [InlineData("'\\", "src/a\u200Bb.js")]
    [InlineData("'\\\u200B", "src/a.js")]
    [InlineData("/*\u200B", "src/a.js")]
    [InlineData("a                                                                                                         ", "src/a.js")]
    [InlineData("\t", "src/a.js")]
    [InlineData(" \u00A0", "src/a.js")]
    public void A_megabyte_of_the_worst_on_one_line_is_looked_at_in_little_time(string unit, string path)
    {
        var line = new StringBuilder();
        while (line.Length < 1 << 20)
        {
            line.Append(unit);
        }

        var watch = Stopwatch.StartNew();
        Look.At(Detector, line.ToString(), path);

        // Generous: the machine of a test may be busy, but anything quadratic takes minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    /// <summary>With them a file is judged a binary in a change, or read without its mark.</summary>
    private static byte[] WithoutNulOrMark(byte[] content) => [(byte)'x', .. content.Where(static value => value != 0)];

    private static IEnumerable<string> Found(InspectedFile file) =>
        from seen in Detector.Inspect(file)
        let line = seen.Piece.LineIndexAt(seen.Sighting.Start)
        where !file.Pieces.Contains(seen.Piece) || seen.Piece.TouchesTarget(seen.Sighting.Start, seen.Sighting.Length)
        select $"{seen.Piece.LineNumber(line)}:{seen.Sighting.Start - seen.Piece.LineStart(line)}+{seen.Sighting.Length} {seen.Sighting.Rule.Id} {seen.Sighting.Severity} {seen.Sighting.Message} {seen.Sighting.Inside}";
}
