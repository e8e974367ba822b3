using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Changes;

/// <summary>Opens a changed submodule and reads what changed inside, where its own repository holds both commits.</summary>
internal sealed class Submodules(RepositoryLayout layout, GitEnvironment environment, int depth)
{
    private const int MaximumDepth = 3;

    /// <summary>The same file; a submodule with the files that changed in it, or without where they cannot be seen.</summary>
    public FileChange Open(FileChange file) =>
        file.NewMode == GitMode.Submodule && layout.WorkTree is not null && depth < MaximumDepth ? file with { SubmoduleFiles = Read(file) } : file;

    private ImmutableArray<FileChange> Read(FileChange file)
    {
        var folder = Path.Combine(layout.WorkTree!, file.Path.Value);
        if (!File.Exists(Path.Combine(folder, ".git")) && !Directory.Exists(Path.Combine(folder, ".git")))
        {
            return default;
        }

        try
        {
            using var inner = GitRepository.Open(folder, environment.WithoutRepository(), depth + 1);
            var from = file.OldMode == GitMode.Submodule ? file.OldId! : inner.Layout.EmptyTree;
            return [.. inner.ReadTrees(from, file.NewId!).Select(changed => Under(file.Path, changed))];
        }
        catch (NotCheckedException)
        {
            // A commit that is not there, or a broken clone: the gate then counts the submodule as unseen.
            return default;
        }
    }

    private static FileChange Under(RepoPath folder, FileChange file) => file with
    {
        Path = new RepoPath($"{folder}/{file.Path}"),
        OldPath = file.OldPath is { } old ? new RepoPath($"{folder}/{old}") : null,
    };
}
