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

    private static bool MoveNext(IEnumerator<FileChange> files, GitProcess process)
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
