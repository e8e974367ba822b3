using System.CommandLine;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Installing;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>install</c>: puts the Git hooks into a repository, and takes them out again.</summary>
internal static class InstallCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var repo = CommonOptions.Repo();
        var uninstall = new Option<bool>("--uninstall") { Description = "take the hooks out; restores what was there, byte for byte" };
        var command = new DocumentedCommand(
            "install",
            "Puts the Git hooks into this repository",
            """
            Hooks that are there are kept and run first; core.hooksPath, husky, lefthook
            and pre-commit keep working. All worktrees share them. Running it again brings
            them up to date.

            Examples:
              approvalguard install
              approvalguard install --uninstall
            """)
        {
            uninstall, repo,
        };
        command.SetAction(parsed =>
        {
            var directory = Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory);
            var lookup = new HookPlacesLookup(directory, host.Environment);
            return parsed.GetValue(uninstall) ? Uninstall(host, lookup) : Install(host, lookup);
        });
        return command;
    }

    private static int Install(CommandHost host, HookPlacesLookup lookup)
    {
        var program = ExecutableLocation.Find(host.ProcessPath, host.Environment["PATH"]);
        var installation = new HookInstaller(lookup.Look, program).Install();
        host.Output.Write($"Guarded: {string.Join(", ", HookScripts.Guarded)}\n  in     {installation.Hooks}\n");
        foreach (var script in installation.Scripts.Where(static script => script.Before is not null))
        {
            host.Output.Write($"  {script.Name}: the hook that was there is kept and runs first\n");
        }

        if (installation.Outer is { } outer)
        {
            host.Output.Write($"  core.hooksPath stays at {outer}; its hooks run first\n");
        }

        host.Output.Write($"  calls  {installation.Program}\n  try    approvalguard demo\n  out    approvalguard install --uninstall\n");
        return 0;
    }

    private static int Uninstall(CommandHost host, HookPlacesLookup lookup)
    {
        var places = lookup.Look();
        var installation = InstallationFile.Read(places)
            ?? throw new UsageException(new Problem("ApprovalGuard is not installed in this repository", places.CommonDirectory, "There is nothing to take out."));
        FileTransaction.Run(files => new HookUninstaller(places, installation).Undo(files));
        host.Output.Write("Taken out; what was there before is restored.\n");
        return 0;
    }
}
