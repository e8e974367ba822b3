using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ApprovalGuard.Cli.Commands;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Policies.Reading;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli;

/// <summary>The command line: parses, runs, and turns problems into words and exit codes.</summary>
internal static class Application
{
    private const int UsageExit = 2;
    private const int NotCheckedExit = 3;
    private const int InterruptedExit = 130;

    /// <summary>Runs a command line; gives the exit code.</summary>
    public static int Run(string[] arguments, CommandHost host)
    {
        var root = Root(host);
        var parsed = root.Parse(arguments);
        var asJson = arguments.SkipWhile(static word => word != "--format").Skip(1).FirstOrDefault() == "json" || arguments.Contains("--format=json");
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp)
            {
                throw new UsageException(Explain(root, parsed));
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Output, Error = host.Error });
        }
        catch (ProblemException exception)
        {
            return Tell(exception.Problem, exception.ExitCode, asJson, host);
        }
        catch (OperationCanceledException)
        {
            host.Error.Write("not checked: stopped before the end; nothing was written\n");
            return InterruptedExit;
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            return 0;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var problem = new Problem($"something went wrong that should not: {exception.GetType().Name}: {exception.Message}", null, "Report it with the command that you ran. Nothing was checked.");
            return Tell(problem, NotCheckedExit, asJson, host);
        }
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = Commands(host);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!);
        return root;
    }

    private static RootCommand Commands(CommandHost host) => new(
        """
        Makes the reading of AI-written changes a property of the system: size gates,
        receipts for what was read, and detectors for what nobody should merge.

        First steps:
          approvalguard demo       a guided tour in a throw-away repository
          approvalguard install    guard this repository with Git hooks
          approvalguard check      the verdict on what is staged
        """)
    {
        CheckCommand.Create(host),
        ScanCommand.Create(host),
        InitCommand.Create(host),
        InstallCommand.Create(host),
        DoctorCommand.Create(host),
        DemoCommand.Create(host),
        CompletionCommand.Create(host),
    };

    private static int Tell(Problem problem, int exitCode, bool asJson, CommandHost host)
    {
        if (asJson)
        {
            ProblemReport.WriteJson(problem, host.Output);
        }
        else
        {
            ProblemReport.WriteText(problem, host.Error);
        }

        return exitCode;
    }

    private static Problem Explain(RootCommand root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = command == root ? "approvalguard --help" : $"approvalguard {command.Name} --help";
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            var isOption = word.StartsWith('-');
            var known = isOption
                ? command.Options.Select(static option => option.Name)
                : command.Subcommands.Where(static inner => !inner.Hidden).Select(static inner => inner.Name);
            var nearest = Nearest.Of(word, known);
            var all = command == root && !isOption ? "All commands" : "All options";
            return new Problem(
                $"unknown {(isOption ? "option" : command == root ? "command" : "argument")} \"{word}\"", null,
                nearest is null ? $"{all}: {help}" : $"Did you mean {nearest}? {all}: {help}");
        }

        return command == root && parsed.Tokens.Count == 0
            ? new Problem("no command is named", null, "All commands: approvalguard --help")
            : new Problem(parsed.Errors[0].Message.TrimEnd('.'), null, $"See {help}");
    }

    private static bool IsClosedPipe(IOException exception) =>
        exception.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("pipe is being closed", StringComparison.OrdinalIgnoreCase);
}
