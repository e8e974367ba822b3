using ApprovalGuard.Changes;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>Finds the policy in force: the base side's, or the one that <c>--config</c> names.</summary>
internal static class PolicyLoader
{
    /// <summary>Loads it.</summary>
    /// <param name="config">The file that <c>--config</c> names, or null.</param>
    /// <param name="tree">The base side.</param>
    /// <param name="gitDirectory">The common Git directory, which holds fetched copies of organisations' policies; null without a repository.</param>
    /// <param name="directory">The working directory.</param>
    public static (Policy Policy, PolicySource Source) Load(string? config, IBaseTree tree, string? gitDirectory, string directory)
    {
        var copies = new PolicyCopies(gitDirectory);
        return config is null ? BasePolicy.Load(tree, copies) : BasePolicy.Override(Read(Path.GetFullPath(config, directory), config), config, copies, tree);
    }

    private static byte[] Read(string path, string name)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(new Problem("the policy cannot be read", name, "Name a file that can: --config FILE"), exception);
        }
    }

    private sealed class PolicyCopies(string? gitDirectory) : IPolicyCopies
    {
        public byte[]? Find(ExtendsReference reference)
        {
            if (gitDirectory is null)
            {
                return null;
            }

            var path = Path.Combine(gitDirectory, "approvalguard", "policies", reference.ToString().Replace('/', '_') + ".yml");
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
    }
}
