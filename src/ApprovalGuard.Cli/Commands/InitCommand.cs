using System.CommandLine;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Git;
using ApprovalGuard.Policies;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>init</c>: a commented policy that reads as the defaults.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var repo = CommonOptions.Repo();
        var command = new DocumentedCommand(
            "init",
            "Writes .github/approvalguard.yml: every common setting with its default, commented out",
            """
            Nothing is overwritten.

            Example:
              approvalguard init && git add .github/approvalguard.yml
            """)
        {
            repo,
        };
        command.SetAction(parsed =>
        {
            var layout = RepositoryLayout.Find(Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory), host.Environment);
            var top = layout.WorkTree ?? throw new NotCheckedException(new Problem("a bare repository has no working tree to write to", layout.GitDirectory, "Run it in a clone"));
            var taken = BasePolicy.Paths.FirstOrDefault(path => File.Exists(Path.Combine(top, path.Value)));
            if (taken != default)
            {
                throw new UsageException(new Problem("there is a policy already", taken.Value, "Edit it; nothing was written."));
            }

            var target = Path.Combine(top, BasePolicy.Paths[0].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, PolicyTemplate.Text);
            host.Output.Write($"Wrote {BasePolicy.Paths[0]}. It applies once it is committed on the base branch.\n");
            return 0;
        });
        return command;
    }
}
