using System.CommandLine;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Review;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>review</c>: shows what was not read yet, hunk by hunk, and writes the receipts.</summary>
internal static class ReviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var staged = new Option<bool>("--staged") { Description = "what is staged, against HEAD (the default)" };
        var worktree = new Option<bool>("--worktree") { Description = "the working tree: read it before you stage it" };
        var range = new Option<string?>("--range") { Description = "the net diff from the merge base of A and B to B", HelpName = "A..B" };
        var plain = new Option<bool>("--plain") { Description = "in lines, for screen readers and slow connections" };
        var (repo, config) = (CommonOptions.Repo(), CommonOptions.Config());
        var command = new DocumentedCommand(
            "review",
            "Shows what was not read yet, hunk by hunk, and records that you read it",
            """
            It needs a terminal and a person: no option, pipe or variable makes a receipt.
            What was read stays read after an amend, a rebase or a squash. Stop at any time;
            what you read is kept.

            Exit code 0: nothing is owed any more. 1: something still is.

            Examples:
              approvalguard review
              approvalguard review --worktree
              approvalguard review --range origin/main..HEAD
            """)
        {
            staged, worktree, range, plain, repo, config,
        };
        command.SetAction(parsed =>
        {
            if (new[] { parsed.GetValue(staged), parsed.GetValue(worktree), parsed.GetValue(range) is not null }.Count(static isNamed => isNamed) > 1)
            {
                throw new UsageException(new Problem("more than one change is named", null, "Name one of --staged, --worktree and --range"));
            }

            ReviewPlace.Ensure(host);
            using var repository = GitRepository.Open(Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory), host.Environment);
            var request = new CheckRequest(parsed.GetValue(worktree), parsed.GetValue(range), Config: parsed.GetValue(config));
            return new ReviewSitting(host, repository, request).Run(parsed.GetValue(plain));
        });
        return command;
    }
}
