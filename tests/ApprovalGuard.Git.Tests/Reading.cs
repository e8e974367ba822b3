using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Tests;

/// <summary>Opens a test's repository as the product does, and compares its numbers with Git's own.</summary>
internal static class Reading
{
    /// <summary>The repository in the test's environment.</summary>
    public static GitRepository Open(this TestRepo repo, string? folder = null) =>
        GitRepository.Open(Path.Combine(repo.Root, folder ?? ""), new GitEnvironment(repo.Environment.ToImmutableDictionary(StringComparer.Ordinal)));

    /// <summary>Files of the staged change.</summary>
    public static List<FileChange> Staged(this TestRepo repo, string? folder = null)
    {
        using var git = repo.Open(folder);
        return [.. git.ReadStaged().Files];
    }

    /// <summary>Lines added and deleted in the staged change.</summary>
    public static (int Added, int Deleted) StagedLines(this TestRepo repo)
    {
        var files = repo.Staged();
        return (files.Sum(static file => file.Added), files.Sum(static file => file.Deleted));
    }

    /// <summary>Asserts that every file's counts are those of <c>git diff --cached --numstat</c>.</summary>
    public static void StagedAgreesWithGit(this TestRepo repo)
    {
        var expected = Numstat(repo.Git("diff-index", "--cached", "--numstat", "-M", "-l0", "-z", "HEAD"));
        var actual = repo.Staged().ToDictionary(static file => file.Path.Value, static file => (file.Added, file.Deleted), StringComparer.Ordinal);
        actual.ShouldBe(expected, ignoreOrder: true);
        actual.ShouldNotBeEmpty();
    }

    /// <summary>The problem that reading the staged change ends with.</summary>
    public static Problem StagedProblem(this TestRepo repo)
    {
        var problem = Should.Throw<NotCheckedException>(() => repo.Staged()).Problem;
        problem.Message.ShouldNotBeEmpty();
        problem.Do.ShouldNotBeEmpty();
        return problem;
    }

    /// <summary>Skips a test that a newer Git is needed for.</summary>
    public static void NeedsGit(int major, int minor)
    {
        var parts = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", "--version") { RedirectStandardOutput = true, UseShellExecute = false })!
            .StandardOutput.ReadToEnd().Split(' ')[2].Split('.');
        var version = new Version(int.Parse(parts[0]), int.Parse(parts[1]));
        Assert.SkipWhen(version < new Version(major, minor), $"needs Git {major}.{minor}; this machine has {version}");
    }

    private static Dictionary<string, (int, int)> Numstat(string text)
    {
        var counts = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var fields = text.Split('\0');
        for (var i = 0; i < fields.Length - 1; i++)
        {
            var parts = fields[i].Split('\t', 3);
            var path = parts[2];
            if (path.Length == 0)
            {
                path = fields[i + 2];
                i += 2;
            }

            counts[path] = (parts[0] == "-" ? 0 : int.Parse(parts[0]), parts[1] == "-" ? 0 : int.Parse(parts[1]));
        }

        return counts;
    }
}
