using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Installing;
using ApprovalGuard.Git;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Doctor;

/// <summary>What <c>doctor</c> looks at, one after another; each stands alone.</summary>
internal sealed class HealthChecks(CommandHost host, string directory)
{
    /// <summary>All lines.</summary>
    public IEnumerable<HealthLine> Run()
    {
        var version = new GitSettings(directory, host.Environment).GitVersion();
        yield return version is null
            ? new HealthLine(false, "git", "cannot be run", "Install Git and put it on PATH")
            : new HealthLine(true, "git", version);
        var (repository, problem) = Try(() => GitRepository.Open(directory, host.Environment));
        if (repository is null)
        {
            yield return new HealthLine(false, "repository", problem!.Message, problem.Do);
            yield break;
        }

        using (repository)
        {
            yield return new HealthLine(true, "repository", repository.Layout.WorkTree ?? repository.Layout.GitDirectory);
            yield return Index(repository);
            yield return PolicyLine(repository);
            foreach (var line in Hooks())
            {
                yield return line;
            }
        }
    }

    private static HealthLine Index(GitRepository repository)
    {
        var (files, problem) = Try(() => repository.ReadStaged().Files.Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return problem is null
            ? new HealthLine(true, "index", $"readable, {files} files staged")
            : new HealthLine(false, "index", problem.Message, problem.Do);
    }

    private HealthLine PolicyLine(GitRepository repository)
    {
        var (loaded, problem) = Try(() => PolicyLoader.Load(null, repository.BaseTreeOf(repository.ReadStaged()), repository.Layout.CommonDirectory, directory).Source);
        if (problem is not null)
        {
            return new HealthLine(false, "policy", $"{problem.Where}: {problem.Message}", problem.Do);
        }

        var inTree = BasePolicy.Paths.FirstOrDefault(path => File.Exists(Path.Combine(repository.Layout.WorkTree ?? "", path.Value)));
        if (loaded!.Source == "default" && inTree != default)
        {
            return new HealthLine(false, "policy", $"{inTree} is not on the base side yet, so the defaults apply", "Commit it and merge it into the upstream's default branch");
        }

        return new HealthLine(true, "policy", loaded.Source == "default" ? "none, so the defaults apply (approvalguard init writes one)" : loaded.Source);
    }

    private IEnumerable<HealthLine> Hooks()
    {
        var (places, problem) = Try(() => new HookPlacesLookup(directory, host.Environment).Look());
        if (places is null)
        {
            yield return new HealthLine(false, "hooks", problem!.Message, problem.Do);
            yield break;
        }

        var (installation, unreadable) = Try(() => InstallationFile.Read(places));
        if (unreadable is not null)
        {
            yield return new HealthLine(false, "hooks", unreadable.Message, unreadable.Do);
            yield break;
        }

        if (installation is null)
        {
            yield return new HealthLine(false, "hooks", "not installed", "approvalguard install");
            yield break;
        }

        var live = places.HooksPath is null ? Path.Combine(places.CommonDirectory, "hooks") : places.Absolute(places.HooksPath);
        if (RealPath.Of(live) != RealPath.Of(installation.Hooks))
        {
            yield return new HealthLine(false, "hooks", $"shadowed: Git looks into {live}", "approvalguard install");
            yield break;
        }

        foreach (var script in installation.Scripts)
        {
            var path = Path.Combine(installation.Hooks, script.Name);
            if (!HookFile.Exists(path))
            {
                yield return new HealthLine(false, "hooks", $"{script.Name} is gone", "approvalguard install");
            }
            else if (HookFile.DigestOf(path) != script.Digest)
            {
                yield return new HealthLine(false, "hooks", $"{script.Name} was changed after it was installed", $"Look at {path}, then: approvalguard install");
            }
        }

        yield return File.Exists(installation.Program)
            ? new HealthLine(true, "hooks", $"live in {installation.Hooks}, call {installation.Program}")
            : new HealthLine(false, "hooks", $"they call {installation.Program}, which is gone", "approvalguard install");
    }

    private static (T? Value, Problem? Problem) Try<T>(Func<T> ask)
        where T : class?
    {
        try
        {
            return (ask(), null);
        }
        catch (ProblemException exception)
        {
            return (null, exception.Problem);
        }
    }
}
