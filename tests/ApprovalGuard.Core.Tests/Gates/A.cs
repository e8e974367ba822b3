using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Core.Tests.Gates;

/// <summary>Builders that read aloud: <c>A.File("a.cs", lines: 30)</c>.</summary>
internal static class A
{
    public static FileChange File(string path, int lines) => File(path, string.Concat(Enumerable.Range(1, lines).Select(static i => $"line {i}\n")));

    public static FileChange File(string path, string content, GitMode mode = GitMode.Regular) =>
        WholeFile.Added(new RepoPath(path), Encoding.UTF8.GetBytes(content), mode);

    public static FileChange Renamed(string from, string to, int addedLines = 0) => File(to, addedLines) with
    {
        OldPath = new RepoPath(from),
        Kind = FileChangeKind.Renamed,
        OldMode = GitMode.Regular,
    };

    public static ChangeCount Change(params FileChange[] files) => Change(GatePolicyOf(), new Files(), files);

    public static ChangeCount Change(GatePolicy policy, Files files, params FileChange[] changed) => Change(policy, files, ReadingState.Nothing, changed);

    public static ChangeCount Change(GatePolicy policy, Files files, ReadingState reading, params FileChange[] changed)
    {
        var counter = new ChangeCounter(new Exclusions(new GitAttributes(files), policy), files, reading);
        var counts = changed.Select(file => counter.Count(file, [.. UnitReader.Read(file)]));
        return new ChangeCount { Source = ChangeSource.Staged, Base = null, Head = null, Files = [.. counts], Digest = null };
    }

    public static GatePolicy GatePolicyOf(params string[] exclude) => new() { Exclude = [.. exclude] };
}
