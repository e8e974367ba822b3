using ApprovalGuard.Git;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>Asks Git where a repository keeps its hooks.</summary>
internal sealed class HookPlacesLookup(string directory, GitEnvironment environment)
{
    /// <summary>The places as they are now.</summary>
    /// <exception cref="NotCheckedException">There is no repository, or it is bare: nobody commits there.</exception>
    public HookPlaces Look()
    {
        var layout = RepositoryLayout.Find(directory, environment);
        var workTree = layout.WorkTree
            ?? throw new NotCheckedException(new Problem("a bare repository makes no commits, so its hooks are not installed", layout.GitDirectory, "Run it in a clone with a working tree"));
        var settings = new GitSettings(directory, environment);
        return new HookPlaces(layout.CommonDirectory, workTree, settings.PathValue("core.hooksPath"), settings.PathValue("core.hooksPath", withIncludes: false));
    }
}
