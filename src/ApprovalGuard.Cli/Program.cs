using ApprovalGuard.Cli;
using ApprovalGuard.Cli.Hosting;

return Application.Run(args, CommandHost.OfProcess());
