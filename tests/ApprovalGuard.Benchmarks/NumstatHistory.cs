using System.Diagnostics;
using System.Globalization;
using ApprovalGuard.Changes;
using ApprovalGuard.Git;
using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Benchmarks;

/// <summary>A repository's history twice: as Git's numstat gives it, and as ours.</summary>
internal sealed class NumstatHistory(string repository) : IDisposable
{
    private readonly GitRepository _ours = GitRepository.Open(repository, GitEnvironment.OfProcess());

    /// <summary>Every commit that HEAD reaches with numstat's numbers by path; null where numstat says <c>-</c>. Merges against their first parent.</summary>
    public IEnumerable<(string Commit, Dictionary<string, (int Added, int Deleted)?> Files)> Read()
    {
        var start = new ProcessStartInfo("git",
            ["-C", repository, "log", "--diff-merges=first-parent", "--root", "--numstat", "-M", "-l0", "-z", "--format=%x01%H%x02", "HEAD"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.Latin1,
        };
        using var process = Process.Start(start)!;
        foreach (var commit in process.StandardOutput.ReadToEnd().Split('\x01', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = commit.Split('\x02');
            yield return (parts[0], Parse(parts[1].TrimStart('\0', '\n')));
        }
    }

    /// <summary>Our change of the commit, by path.</summary>
    public Dictionary<string, FileChange> Ours(string commit) =>
        _ours.ReadCommit(commit).Files.ToDictionary(static file => System.Text.Encoding.Latin1.GetString(file.Path.ToBytes()));

    public void Dispose() => _ours.Dispose();

    private static Dictionary<string, (int, int)?> Parse(string text)
    {
        var files = new Dictionary<string, (int, int)?>();
        var fields = text.Split('\0');
        for (var i = 0; i < fields.Length; i++)
        {
            var columns = fields[i].TrimStart('\n').Split('\t');
            if (columns.Length < 3)
            {
                continue;
            }

            // A rename has an empty name here and its two paths in the fields after it.
            var path = columns[2].Length > 0 ? columns[2] : fields[i += 2];
            files[path] = columns[0] == "-" ? null : (Number(columns[0]), Number(columns[1]));
        }

        return files;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
