using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ApprovalGuard.Cli.Commands;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>The library's help, and below it what the command's own page teaches.</summary>
internal sealed class TeachingHelp(HelpAction standard) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = standard.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DocumentedCommand command)
        {
            parseResult.InvocationConfiguration.Output.Write(command.Details.ReplaceLineEndings("\n").TrimEnd() + "\n");
        }

        return result;
    }
}
