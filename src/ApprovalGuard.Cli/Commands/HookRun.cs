using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Commands;

/// <summary>What the installed Git hooks run: the same check, told to whoever commits.</summary>
internal static class HookRun
{
    /// <summary>Judges the index that Git names; 0 lets the commit go on.</summary>
    public static int Run(CommandHost host, string directory, CheckRequest request)
    {
        var audience = host.Audience with { Folder = directory };
        try
        {
            using var repository = GitRepository.Open(directory, host.Environment);
            var verdict = CheckCommand.Judge(host, repository, request, withDigest: false);
            if (verdict.IsEmpty)
            {
                repository.EnsureNothingStaged();
            }

            new HookReport(audience, host.ErrorTerminal.Style).Write(verdict, host.Error);
            return verdict.ExitCode;
        }
        catch (ProblemException exception)
        {
            ProblemReport.WriteHook(exception.Problem, audience, host.Error);
            return exception.ExitCode;
        }
    }
}
