using System.Globalization;

namespace ApprovalGuard.Benchmarks;

/// <summary><c>check --staged</c> as the hook runs it: 10 files of 30 changed lines, in a small repository and in one of 50,000 files.</summary>
internal static class HookBenchmark
{
    private const int ChangedFiles = 10;
    private const int ChangedLines = 30;
    private const int Runs = 60;

    public static int Run(string executable, string scratch)
    {
        var passed = true;
        foreach (var files in new[] { 100, 50_000 })
        {
            var repository = Prepare(Path.Combine(scratch, files.ToString(CultureInfo.InvariantCulture)), files);
            var title = $"check --staged, {ChangedFiles} files of {ChangedLines} changed lines, repository of {files:N0} files";
            passed &= Figures.Print(title, Runs, expectedExitCode: 1, repository, executable, "check", "--staged");
            passed &= Figures.Print("  git diff --cached, for comparison", Runs, expectedExitCode: 0, repository, "git", "diff", "--cached");
        }

        return passed ? 0 : 1;
    }

    private static string Prepare(string repository, int files)
    {
        Directory.CreateDirectory(repository);
        ProcessRun.Git(repository, "init", "-q");
        ProcessRun.Git(repository, "config", "user.name", "Ada");
        ProcessRun.Git(repository, "config", "user.email", "ada@example.com");
        for (var i = 0; i < files; i++)
        {
            var folder = Path.Combine(repository, "src", $"part{i / 100}");
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Combine(folder, $"file{i}.cs"), Enumerable.Range(0, 60).Select(line => $"    var value{line} = Compute({i}, {line});"));
        }

        ProcessRun.Git(repository, "add", "-A");
        ProcessRun.Git(repository, "commit", "-qm", "start");
        for (var i = 0; i < ChangedFiles; i++)
        {
            var path = Path.Combine(repository, "src", "part0", $"file{i}.cs");
            var lines = File.ReadAllLines(path);
            for (var line = 0; line < ChangedLines / 2; line++)
            {
                lines[line * 3] = $"    var changed{line} = Compute({i}, {line}, attempts: {line});";
            }

            File.WriteAllLines(path, lines);
        }

        ProcessRun.Git(repository, "add", "-A");
        return repository;
    }
}
