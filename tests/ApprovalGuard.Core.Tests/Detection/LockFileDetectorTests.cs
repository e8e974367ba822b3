using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.LockFiles;
using ApprovalGuard.Detection;
using ApprovalGuard.Detection.LockFiles;
using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>What lock files hide, over whole files of the real formats.</summary>
public sealed class LockFileDetectorTests
{
    private static readonly LockFileDetector Detector = new();

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_change_of_one_line_of_a_hash_blocks_in_every_format_that_has_one(string name)
    {
        var before = Sample.Text(name);
        var lines = before.Split('\n');
        var entry = Sample.Read(name).Entries.FirstOrDefault(static entry => entry is { Integrity: not null, Kind: LockSourceKind.Registry });
        var line = entry?.IntegrityLine ?? Sample.Read(name).Entries.SelectMany(static entry => entry.Archives).First(static archive => archive.Integrity is not null).Line;
        var hash = entry?.Integrity?.Split(' ')[0] ?? Sample.Read(name).Entries.SelectMany(static entry => entry.Archives).First(archive => archive.Line == line).Integrity!;
        var end = hash.TrimEnd('=')[^12..];
        var changed = lines[line - 1].Replace(end, string.Concat(end.Reverse()), StringComparison.Ordinal) is var reversed && reversed != lines[line - 1]
            ? reversed : lines[line - 1].Replace(end, new string('0', end.Length), StringComparison.Ordinal);
        lines[line - 1] = changed;

        var finding = Look.AtChange(Detector, string.Join('\n', lines), Sample.FileName(name), before).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe("lock-integrity-changed");
        finding.Severity.ShouldBe(Severity.High);
        finding.Line.ShouldBe(line);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_file_that_stays_as_it_is_and_one_that_is_scanned_hold_nothing_new(string name)
    {
        Look.AtChange(Detector, Sample.Text(name) + "\n", Sample.FileName(name), Sample.Text(name)).ShouldBeEmpty();
        Look.At(Detector, Sample.Text(name), Sample.FileName(name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cargo-4.lock", "registry+https://github.com/rust-lang/crates.io-index", "registry+https://github.com/example/index", "github.com/example/index")]
    [InlineData("cargo-4.lock", "https://crates.example.com", "https://crates.example.net", "crates.example.net")]
    [InlineData("yarn-1.lock", "https://registry.yarnpkg.com/is-odd", "https://registry.example.net/is-odd", "registry.example.net")]
    [InlineData("uv-1.lock", "https://files.pythonhosted.org", "https://files.example.net", "files.example.net")]
    [InlineData("poetry-2.lock", "https://pypi.example.com", "https://user:word@pypi.example.net", "pypi.example.net")]
    [InlineData("bundler-2.lock", "https://rubygems.org/", "https://gems.example.net/", "gems.example.net")]
    [InlineData("composer-2.json", "https://api.github.com", "https://packages.example.net", "packages.example.net")]
    public void A_new_host_blocks_and_is_named(string name, string from, string to, string host)
    {
        var before = Sample.Text(name);

        var findings = Look.AtChange(Detector, before.Replace(from, to, StringComparison.Ordinal), Sample.FileName(name), before);

        var finding = findings.Where(static finding => finding.Rule.Id == "lock-new-host").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.High);
        finding.Message.ShouldStartWith($"new host {host}: ");
        findings.ShouldAllBe(finding => !finding.Message.Contains("word@", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cargo-1.lock", "stray")]
    [InlineData("cargo-4.lock", "itoa 2.0.0")]
    [InlineData("bundler-2.lock", "stray")]
    [InlineData("uv-1.lock", "stray")]
    public void A_file_that_comes_with_a_package_that_nothing_asks_for_says_so(string name, string package) =>
        Look.AtChange(Detector, Sample.Text(name), Sample.FileName(name)).Where(static finding => finding.Rule.Id == "lock-unreachable")
            .ShouldHaveSingleItem().Message.ShouldStartWith($"nothing asks for {package}");

    [Fact]
    public void A_package_that_moves_from_its_registry_to_a_repository_is_told_as_such()
    {
        var before = Sample.Text("cargo-4.lock");
        var after = before
            .Replace("sparse+https://crates.example.com/index/", $"git+https://github.com/example/itoa#{new string('c', 40)}", StringComparison.Ordinal);

        Look.AtChange(Detector, after, "Cargo.lock", before).Where(static finding => finding.Rule.Id == "lock-git-source").ShouldHaveSingleItem()
            .Message.ShouldBe("itoa 1.0.0 no longer comes from a registry but from Git: github.com/example/itoa");
    }

    [Fact]
    public void An_archive_that_was_added_to_a_version_later_is_no_change_of_its_hash()
    {
        var before = Sample.Text("uv-1.lock");
        var after = before.Replace(
            "wheels = [\n    { url = \"https://files.pythonhosted.org",
            $"wheels = [\n    {{ url = \"https://files.pythonhosted.org/idna-3.10-cp314-none-any.whl\", hash = \"sha256:{new string('d', 64)}\" }},\n    {{ url = \"https://files.pythonhosted.org",
            StringComparison.Ordinal);

        Look.AtChange(Detector, after, "uv.lock", before).ShouldBeEmpty();
    }

    [Fact]
    public void An_archive_of_another_package_under_a_Python_package_blocks()
    {
        var before = Sample.Text("uv-1.lock");
        var after = before.Replace("76/c6/idna-3.10-py3", "76/c6/idnaa-3.10-py3", StringComparison.Ordinal);

        Look.AtChange(Detector, after, "uv.lock", before).ShouldContain(static finding => finding.Rule.Id == "lock-other-archive" && finding.Blocks);
    }

    [Fact]
    public void Older_hashes_that_give_way_to_stronger_ones_are_told_once()
    {
        const string before = "# yarn lockfile v1\n\n\na@^1:\n  version \"1.0.0\"\n  integrity sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=\n\n"
            + "b@^1:\n  version \"1.0.0\"\n  integrity sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=\n";
        var sha512 = $"sha512-{new string('A', 86)}==";
        var upgraded = before.Replace("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=", sha512, StringComparison.Ordinal);

        var finding = Look.AtChange(Detector, upgraded, "yarn.lock", before).ShouldHaveSingleItem();
        finding.Message.ShouldBe("the hash of a 1.0.0 and 1 more went from sha1 to sha512");
        finding.Severity.ShouldBe(Severity.Medium);
        Look.AtChange(Detector, before, "yarn.lock", upgraded).ShouldHaveSingleItem().Severity.ShouldBe(Severity.High);
    }

    [Fact]
    public void A_flood_of_findings_is_told_by_its_first_twenty_and_the_number_of_the_rest()
    {
        var entries = string.Concat(Enumerable.Range(0, 100).Select(static i => $"a{i}@^1:\n  version \"1.0.0\"\n  resolved \"https://example.net/a{i}.tgz\"\n\n"));

        var findings = Look.AtChange(Detector, "# yarn lockfile v1\n\n\n" + entries, "yarn.lock").Where(static finding => finding.Rule.Id == "lock-url-source").ToList();

        findings.Count.ShouldBe(21);
        findings[^1].Message.ShouldEndWith(", and 79 more like it");
    }

    [Fact]
    public void A_file_over_the_bounds_is_not_inspected_and_says_so()
    {
        var huge = $$"""{ "lockfileVersion": 3, "packages": {}, "name": "{{new string(' ', LockFileReader.SizeLimit)}}" }""";

        var finding = Look.AtChange(Detector, huge, "package-lock.json").ShouldHaveSingleItem();

        finding.Rule.ShouldBe(FrameRules.NotInspected);
        finding.Severity.ShouldBe(Severity.High);
        Look.At(Detector, huge, "package-lock.json").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Medium);
    }

    [Fact]
    public void A_diff_that_comes_without_its_files_is_counted_and_not_held_for_what_cannot_be_seen()
    {
        var file = WholeFile.Added(new RepoPath("package-lock.json"), Encoding.UTF8.GetBytes(Sample.Text("npm-3.json")), GitMode.Regular);

        new Inspector([Detector], new DetectPolicy(), Severity.High).Inspect(InspectedFiles.Of(file, NoFileContents.Instance)).ShouldBeEmpty();
    }

    [Fact]
    public void Ten_thousand_entries_of_one_name_are_compared_as_fast_as_others()
    {
        var lines = new StringBuilder("# yarn lockfile v1\n\n\n");
        for (var i = 0; i < 60_000; i++)
        {
            lines.Append("a@").Append(i).Append(":\n  version \"").Append(i).Append("\"\n  resolved \"https://example.net/a-").Append(i).Append(".tgz\"\n\n");
        }

        var before = lines.ToString();

        Look.AtChange(Detector, before + "b@1:\n  version \"1\"\n", "yarn.lock", before).ShouldBeEmpty();
    }

    public static TheoryData<string> SampleNames() => [.. Sample.Names];
}
