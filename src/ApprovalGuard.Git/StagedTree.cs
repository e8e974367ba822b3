using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Git;

/// <summary>The tree that Git would write from its index, found out on a copy: the real index keeps its bytes.</summary>
internal static class StagedTree
{
    /// <summary>Id of the tree.</summary>
    public static string? Id(GitCommands git, RepositoryLayout layout)
    {
        var index = layout.IndexFile(git.Environment, git.Directory);
        if (!File.Exists(index))
        {
            return layout.EmptyTree;
        }

        // Beside the original, so that a split index still finds its other half.
        var copy = Path.Combine(layout.GitDirectory, $"approvalguard-index-{Environment.ProcessId}");
        try
        {
            File.Copy(index, copy, overwrite: true);
            return (git with { Environment = git.Environment.With("GIT_INDEX_FILE", copy) }).TryAskLine("write-tree");
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
