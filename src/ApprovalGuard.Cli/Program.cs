using ApprovalGuard.Cli;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;

if (args is ["check", ..])
{
    _ = Detectors.Prepared;
}

return Application.Run(args, CommandHost.OfProcess());
