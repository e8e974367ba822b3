using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Changes;

/// <summary>Reads one change from one process of Git's plumbing, file by file.</summary>
internal static class ChangeStream
{
    /// <summary>Runs the command and reads its stream; a stream that breaks off, or any exit code but 0, is work not done.</summary>
    public static IEnumerable<FileChange> Read(GitCommands git, IFileContents contents, string command, params string[] operands)
    {
        using var process = git.Start([command, .. DiffArguments.RawAndPatch, .. operands]);
        using var files = GitDiffReader.Read(process.Output, "git " + command, contents).GetEnumerator();
        while (MoveNext(files, process))
        {
            if (files.Current.Kind == FileChangeKind.Unmerged)
            {
                throw new NotCheckedException(new Problem("a merge conflict is open", files.Current.Path.Value, "Resolve it and git add the file, then run it again"));
            }

            yield return files.Current;
        }

        process.EnsureSuccess();
    }

    /// <summary>The same from an empty working tree, for changes in which the working tree has no part.</summary>
    public static IEnumerable<FileChange> ReadCommitted(GitCommands git, RepositoryLayout layout, IFileContents contents, string command, params string[] operands)
    {
        using var place = new EmptyWorkTree();
        foreach (var file in Read(place.Seen(git, layout, readsIndex: command == "diff-index"), contents, command, operands))
        {
            yield return file;
        }
    }

    /// <summary>Every commit against its first parent, a root against nothing, in the order given, from one process that is fed their ids.</summary>
    public static IEnumerable<(string Commit, FileChange File)> ReadCommits(GitCommands git, RepositoryLayout layout, IFileContents contents, IReadOnlyList<string> commits)
    {
        using var place = new EmptyWorkTree();
        using var process = place.Seen(git, layout, readsIndex: false)
            .StartWithInput(["diff-tree", "--stdin", "-r", "--root", "--diff-merges=first-parent", .. DiffArguments.RawAndPatch]);
        // Fed from beside: Git writes while it reads, and either pipe is soon full.
        var feeding = Task.Run(() => Feed(process, commits));
        using var files = GitDiffReader.ReadCommits(process.Output, "git diff-tree", contents).GetEnumerator();
        while (MoveNext(files, process))
        {
            yield return files.Current;
        }

        process.EnsureSuccess();
        feeding.GetAwaiter().GetResult();
    }

    private static void Feed(GitProcess process, IReadOnlyList<string> commits)
    {
        using var input = new StreamWriter(process.Input, Encoding.ASCII);
        foreach (var commit in commits)
        {
            input.Write(commit);
            input.Write('\n');
        }
    }

    private static bool MoveNext<T>(IEnumerator<T> files, GitProcess process)
    {
        try
        {
            return files.MoveNext();
        }
        catch (NotCheckedException)
        {
            // Git's own words say more than that its answer ends early.
            process.EnsureSuccess();
            throw;
        }
    }
}
