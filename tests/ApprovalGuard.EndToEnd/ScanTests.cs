using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ApprovalGuard.EndToEnd;

/// <summary>Scans of folders, archives and standard input, as people run them.</summary>
public sealed class ScanTests
{
    [Fact]
    public void Archives_are_named_as_such_with_the_way_to_look_into_them()
    {
        using var repo = WithArchives();

        var outcome = repo.Guarded("scan", ".");

        outcome.ExitCode.ShouldBe(0, outcome.Output);
        outcome.Output.ShouldStartWith("0 findings in 1 file,");
        outcome.Output.ShouldContain("\n  skipped: 3 archive                      --archives looks into them\n");
        foreach (var format in (string[])["markdown", "github", "junit"])
        {
            repo.Guarded("scan", ".", "--format", format).Output.ShouldContain("--archives", Case.Sensitive, format);
        }

        using var json = JsonDocument.Parse(repo.Guarded("scan", ".", "--format", "json").Output);
        json.RootElement.GetProperty("lookedAt").GetProperty("skipped").EnumerateArray().Select(static skipped => skipped.GetProperty("why").GetString())
            .ShouldBe(["archive", "archive", "archive"]);
    }

    [Fact]
    public void An_archive_behind_a_script_or_a_program_is_said_and_looked_into()
    {
        using var repo = TestRepo.WithCommit();
        var archive = Zip("inner/env.ts", Text(Secret));
        repo.WriteBytes("tool.sh", [.. Text("#!/bin/sh\n" + string.Concat(Enumerable.Repeat("echo one more line\n", 1000))), .. archive]);
        repo.WriteBytes("tool.exe", [(byte)'M', (byte)'Z', .. new byte[1000], .. archive]);

        repo.Guarded("scan", "tool.sh", "tool.exe").Output.ShouldContain("; not read: 2 archive: --archives looks into them\n");
        var opened = repo.Guarded("scan", "tool.sh", "tool.exe", "--archives").Output;

        opened.ShouldContain("\ntool.exe!inner/env.ts:1:14: critical: ");
        opened.ShouldContain("also at tool.sh!inner/env.ts:1");
    }

    [Fact]
    public void A_scan_of_archives_alone_is_no_all_clear()
    {
        using var repo = WithArchives();

        var outcome = repo.Guarded("scan", "lib");

        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldBe("not checked: 0 files read in lib (3 skipped: 3 archive: --archives looks into them)\n");
    }

    [Fact]
    public void With_archives_their_files_are_found_and_what_is_closed_is_a_finding()
    {
        using var repo = WithArchives();

        var outcome = repo.Guarded("scan", ".", "--archives");

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldStartWith("4 findings in 3 files: 2 critical, 1 high, 1 medium\n");
        outcome.Output.ShouldContain("\nlib/app.jar!inner/env.ts:1:14: critical: AWS access key ID [aws-access-key-id]\n");
        outcome.Output.ShouldContain("\n\"lib/logs.zip!app\\x1b[31m.log.gz!app\\x1b[31m.log\":1:14: critical: ");
        outcome.Output.ShouldContain("\n\"lib/logs.zip!app\\x1b[31m.log.gz!app\\x1b[31m.log\": high: ");
        outcome.Output.ShouldContain("\nlib/old.7z: medium: not looked at in full: 7z archives cannot be opened [not-inspected]\n");
        outcome.Output.ShouldNotContain("\u001b");
        outcome.Output.ShouldNotContain(Guard.AwsKey[5..]);
        foreach (var format in (string[])["json", "sarif", "markdown", "github", "junit"])
        {
            repo.Guarded("scan", ".", "--archives", "--format", format).Output.ShouldNotContain(Guard.AwsKey[5..], Case.Sensitive, format);
        }
    }

    [Fact]
    public void A_policy_allows_an_archive_by_its_path()
    {
        using var repo = WithArchives();
        repo.Write(".github/approvalguard.yml", "detect:\n  allow:\n    - { path: lib/, reason: fixtures }\n");

        var outcome = repo.Guarded("scan", ".", "--archives");

        outcome.ExitCode.ShouldBe(0, outcome.Output);
        outcome.Output.ShouldContain("  known: 4 allowed");
    }

    [Fact]
    public void An_archive_on_standard_input_is_looked_into()
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Run(Guard.Executable, ["scan", "-", "--archives"], Zip("a/env.ts", Text(Secret)));

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldContain("\nstdin!a/env.ts:1:14: critical: ");
    }

    [Theory]
    [InlineData("--archives")]
    [InlineData("--repo", ".")]
    public void Of_a_text_over_64_MB_the_rest_is_said(params string[] options)
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("large.txt", Secret + "\n" + new string('\n', 64 << 20) + Secret + " // behind\n");

        var outcome = repo.Guarded(["scan", "large.txt", .. options]);

        outcome.Output.ShouldStartWith("2 findings in 1 file: 1 critical, 1 medium\n");
        outcome.Output.ShouldContain("\nlarge.txt: medium: not looked at in full: only the first 64 MB of it were looked at [not-inspected]\n");
    }

    [Fact]
    public void An_archive_of_any_size_is_read_piece_by_piece()
    {
        using var repo = TestRepo.WithCommit();
        var noise = new byte[33 << 20];
        new Random(1).NextBytes(noise);
        repo.WriteBytes("large.zip", Zip(("a.bin", noise), ("b.bin", noise), ("env.ts", Text(Secret))));

        var outcome = repo.Guarded("scan", "large.zip", "--archives");

        outcome.Output.ShouldStartWith("1 finding in 1 file: 1 critical\n");
        outcome.Output.ShouldContain("\nlarge.zip!env.ts:1:14: critical: ");
        outcome.Output.ShouldContain("; not read: 2 binary\n");
    }

    [Fact]
    public void A_baseline_stays_the_same_when_nothing_did_but_move()
    {
        using var repo = TestRepo.WithCommit();
        repo.Write("src/a.ts", Secret + "\nconst other = 1;\n");
        repo.Write("src/b.ts", Secret + "\n");

        repo.Guarded("scan", ".", "--write-baseline", "known.json").ExitCode.ShouldBe(0);
        var first = repo.Read("known.json");
        repo.Write("moved/z.ts", "const other = 1;\n\n  " + Secret + "\n");
        File.Delete(Path.Combine(repo.Root, "src/a.ts"));
        repo.Guarded("scan", ".", "--write-baseline", "again.json").ExitCode.ShouldBe(0);

        repo.Read("again.json").ShouldBe(first);
        first.ShouldContain("\"occurrences\": 2");
        repo.Guarded("scan", ".", "--baseline", "known.json").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_report_into_a_device_a_link_or_a_pipe_leaves_it_what_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files");
        using var repo = TestRepo.WithCommit();
        repo.Write("report.txt", "old\n");
        File.CreateSymbolicLink(Path.Combine(repo.Root, "link.txt"), "report.txt");

        repo.Guarded("scan", "README.md", "--output", "/dev/null").ExitCode.ShouldBe(0);
        repo.Guarded("scan", "README.md", "--output", "link.txt").ExitCode.ShouldBe(0);
        var outcome = repo.Guarded("scan", "README.md", "--output", "/dev/stdout");

        File.ReadAllBytes("/dev/null").ShouldBeEmpty();
        new FileInfo(Path.Combine(repo.Root, "link.txt")).LinkTarget.ShouldBe("report.txt");
        repo.Read("report.txt").ShouldStartWith("0 findings in 1 file");
        outcome.Output.ShouldStartWith("0 findings in 1 file");
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_not_read()
    {
        Assert.SkipWhen(Environment.UserName == "root" || OperatingSystem.IsWindows(), "every folder can be listed");
        using var repo = TestRepo.WithCommit();
        var folder = Directory.CreateDirectory(Path.Combine(repo.Home, "folder/closed"));
        File.WriteAllText(Path.Combine(repo.Home, "folder/a.txt"), "x\n");
        repo.SetMode(folder.FullName, UnixFileMode.None);

        var outcome = repo.Guarded("scan", "../folder");

        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldBe("not checked: 1 of 2 files; 0 findings in the other 1\n  ../folder/closed: permission denied\n");
    }

    [Fact]
    public void Links_are_named_and_never_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links needs rights there");
        using var repo = TestRepo.WithCommit();
        var folder = Directory.CreateDirectory(Path.Combine(repo.Home, "folder")).FullName;
        File.WriteAllText(Path.Combine(folder, "a.txt"), "x\n");
        Directory.CreateSymbolicLink(Path.Combine(folder, "round"), ".");
        File.CreateSymbolicLink(Path.Combine(folder, "file"), "a.txt");

        repo.Guarded("scan", "../folder").Output.ShouldContain("  skipped: 2 link ");
    }

    [Theory]
    [InlineData("scan", "-")]
    [InlineData("scan", "-", "--write-baseline", "out.json")]
    [InlineData("scan", "-", "--format", "sarif", "--output", "out.json")]
    public async Task Ctrl_C_ends_a_scan_with_130_and_nothing_is_written(params string[] arguments)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "there are no signals");
        using var repo = TestRepo.WithCommit();
        var start = new ProcessStartInfo(Guard.Executable, arguments)
        {
            WorkingDirectory = repo.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;

        // More than a pipe holds: once it is written, the scan has begun to read it.
        await process.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat(Secret + "\n", 50_000)));
        await process.StandardInput.FlushAsync();

        repo.Run("kill", [IgnoresInterrupts(process) ? "-TERM" : "-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).ExitCode.ShouldBe(0);

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        process.ExitCode.ShouldBe(130);
        (await process.StandardError.ReadToEndAsync()).ShouldBe("not checked: stopped before the end; nothing was written\n");
        (await process.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
        Directory.GetFiles(repo.Root).Select(Path.GetFileName).ShouldBe(["README.md"]);
    }

    [Fact]
    public void Help_says_what_archives_and_history_do()
    {
        using var repo = TestRepo.WithCommit();

        var help = repo.Guarded("scan", "--help").Output;

        help.ShouldContain("--archives looks into zip");
        help.ShouldContain("--history looks at what every commit added");
        help.ShouldContain("approvalguard scan dist --archives");
        help.ShouldContain("approvalguard scan --history origin/main..HEAD");
        help.Split('\n').ShouldAllBe(static line => line.Length <= 100);
    }

    [Fact]
    public void Explain_says_what_a_rule_is_for()
    {
        using var repo = TestRepo.WithCommit();

        var outcome = repo.Guarded("scan", "--explain", "not-inspected");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith("not-inspected: not looked at in full (not-inspected, high)\n");
        outcome.Output.ShouldContain("approvalguard:allow not-inspected the reason");
    }

    private static string Secret => $"const key = \"{Guard.AwsKey}\";";

    /// <summary>Whether the tests run in the background of a shell, which starts programs there so that Ctrl-C does not reach them.</summary>
    private static bool IgnoresInterrupts(Process process)
    {
        const int Interrupt = 1 << (2 - 1);
        var status = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status";
        var ignored = File.Exists(status) ? File.ReadLines(status).First(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : "SigIgn:\t0";
        return (long.Parse(ignored.AsSpan("SigIgn:\t".Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static TestRepo WithArchives()
    {
        var repo = TestRepo.WithCommit();
        repo.WriteBytes("lib/app.jar", Zip("inner/env.ts", Text(Secret)));
        repo.WriteBytes("lib/logs.zip", Zip("app\u001b[31m.log.gz", Gzip(Text(Secret + " // here"))));
        repo.WriteBytes("lib/old.7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 0, 0]);
        return repo;
    }

    private static byte[] Zip(string name, byte[] content) => Zip((name, content));

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
