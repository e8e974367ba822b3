using System.CommandLine;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Reading;
using ApprovalGuard.Checks;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>check</c>: the verdict on a change.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var staged = new Option<bool>("--staged") { Description = "what is staged, against HEAD (the default)" };
        var worktree = new Option<bool>("--worktree") { Description = "the working tree, staged or not, against HEAD" };
        var range = new Option<string?>("--range") { Description = "the net diff from the merge base of A and B to B", HelpName = "A..B" };
        var commit = new Option<string?>("--commit") { Description = "one commit against its first parent", HelpName = "SHA" };
        var diff = new Option<string?>("--diff") { Description = "a unified diff; - reads standard input", HelpName = "FILE|-" };
        var noReceipts = new Option<bool>("--no-receipts") { Description = "report every obligation as open" };
        var hook = new Option<string?>("--hook") { Hidden = true };
        var (repo, config, format, output) = (CommonOptions.Repo(), CommonOptions.Config(), CommonOptions.Format(), CommonOptions.Output());
        var command = new DocumentedCommand(
            "check",
            "The verdict on a change: its size gate, its findings, and the decision",
            """
            Exit code 0: pass. 1: blocked, or reading is owed. 2: wrong usage or policy.
            3: it could not be checked.

            Examples:
              approvalguard check
              approvalguard check --range origin/main..HEAD
              git diff main | approvalguard check --diff -
            """)
        {
            staged, worktree, range, commit, diff, noReceipts, hook, repo, config, format, output,
        };
        command.SetAction(parsed =>
        {
            var named = new[] { parsed.GetValue(staged), parsed.GetValue(worktree), parsed.GetValue(range) is not null, parsed.GetValue(commit) is not null, parsed.GetValue(diff) is not null };
            if (named.Count(static is_ => is_) > 1)
            {
                throw new UsageException(new Problem("more than one change is named", null, "Name one of --staged, --worktree, --range, --commit and --diff"));
            }

            var request = new CheckRequest(parsed.GetValue(worktree), parsed.GetValue(range), parsed.GetValue(commit), parsed.GetValue(diff), parsed.GetValue(config));
            var directory = Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory);
            if (parsed.GetValue(hook) is not null)
            {
                return HookRun.Run(host, directory, request);
            }

            var name = parsed.GetValue(format)!;
            var writer = ReportFormat.Writer(name, host.OutputTerminal.Style);
            using var opened = OpenFor(host, directory, request);
            var verdict = Judge(host, opened, request, withDigest: ReportFormat.HoldsDigest(name));
            ReportFormat.Emit(host, parsed.GetValue(output), text => writer.Write(verdict, text));
            return verdict.ExitCode;
        });
        return command;
    }

    /// <summary>The verdict that a request asks for.</summary>
    /// <param name="host">The process's surroundings.</param>
    /// <param name="repository">The repository; null where a diff is judged outside of any.</param>
    /// <param name="request">What is to be judged.</param>
    /// <param name="withDigest">Whether the verdict holds the change's digest.</param>
    public static Verdict Judge(CommandHost host, GitRepository? repository, CheckRequest request, bool withDigest)
    {
        using var diff = request.Diff is null ? null : OpenDiff(host, request.Diff);
        var change = Read(repository, request, diff);
        var tree = repository?.BaseTreeOf(change) ?? NoBaseTree.Instance;
        var (policy, source) = PolicyLoader.Load(request.Config, tree, repository?.Layout.CommonDirectory, host.Directory);
        var inspector = new Inspector(Detectors.Under(policy.Detect), policy.Detect, Severity.High);
        var isInitial = change.Source == ChangeSource.Staged && repository?.Layout.HeadCommit is null;
        var check = new ChangeCheck(policy, source, tree, inspector, host.Today);
        Detectors.Prepared.GetAwaiter().GetResult();
        return check.Run(change, isInitial ? GateSituation.InitialCommit : GateSituation.Ordinary, withDigest);
    }

    private static GitRepository? OpenFor(CommandHost host, string directory, CheckRequest request)
    {
        try
        {
            return GitRepository.Open(directory, host.Environment);
        }
        catch (NotCheckedException) when (request.Diff is not null)
        {
            // A diff can be judged without a repository, under the default policy.
            return null;
        }
    }

    private static Change Read(GitRepository? repository, CheckRequest request, Stream? diff) => request switch
    {
        { Diff: { } name } => new Change(ChangeSource.Diff, null, null, UnifiedDiffReader.Read(diff!, name == "-" ? "standard input" : name), NoFileContents.Instance),
        { Worktree: true } => repository!.ReadWorktree(),
        { Range: { } range } => repository!.ReadRange(range),
        { Commit: { } commit } => repository!.ReadCommit(commit),
        _ => repository!.ReadStaged(),
    };

    private static Stream OpenDiff(CommandHost host, string name)
    {
        if (name == "-")
        {
            return host.Input();
        }

        try
        {
            return new FileStream(Path.GetFullPath(name, host.Directory), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 << 10, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotCheckedException(new Problem("the diff cannot be read", name, "Name a file that can, or - for standard input"), exception);
        }
    }
}
