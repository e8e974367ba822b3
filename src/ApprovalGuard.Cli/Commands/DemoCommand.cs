using System.CommandLine;
using ApprovalGuard.Cli.Demo;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Installing;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>demo</c>: a guided tour in a throw-away repository, everything real.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var fast = new Option<bool>("--fast") { Description = "without the pauses that let a person read along" };
        var command = new DocumentedCommand(
            "demo",
            "A guided tour in a throw-away repository, in under a minute: everything is real, the repository, the hook and the commits",
            """
            Your own repository is not touched.

            Example:
              approvalguard demo
            """)
        {
            fast,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var program = ExecutableLocation.Find(host.ProcessPath, searchPath: null);
            var stage = new DemoStage(host, isPaced: host.OutputTerminal.ShowsProgress && !parsed.GetValue(fast), cancellation);
            using var shop = DemoRepository.Create(program);
            await new DemoTour(stage, shop).Play().ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
