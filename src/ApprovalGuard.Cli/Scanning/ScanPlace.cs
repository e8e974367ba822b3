using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Git;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Whose policy and allowances hold for a scan: what stands in the working tree, since no change is under review.</summary>
/// <param name="Policy">The policy in force.</param>
/// <param name="Tree">The folder that holds ignore file and baseline.</param>
internal sealed record ScanPlace(Policy Policy, IBaseTree Tree)
{
    /// <summary>Finds them.</summary>
    public static ScanPlace Find(CommandHost host, string directory, string? config)
    {
        RepositoryLayout? layout = null;
        try
        {
            layout = RepositoryLayout.Find(directory, host.Environment);
        }
        catch (NotCheckedException)
        {
            // Folders outside of any repository can be scanned as well.
        }

        IBaseTree tree = layout?.WorkTree is { } top ? new FolderTree(top) : NoBaseTree.Instance;
        var (policy, _) = PolicyLoader.Load(config, tree, layout?.CommonDirectory, host.Directory);
        return new ScanPlace(policy, tree);
    }

    private sealed class FolderTree(string top) : IBaseTree
    {
        private const int SizeLimit = 16 << 20;

        public byte[]? Read(RepoPath path)
        {
            var file = new FileInfo(Path.Combine(top, path.Value));
            return file.Exists && file.Length <= SizeLimit ? File.ReadAllBytes(file.FullName) : null;
        }
    }
}
