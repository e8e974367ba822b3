using System.CommandLine;

namespace ApprovalGuard.Cli.Commands;

/// <summary>A command with one line for the list of commands, and more for its own help.</summary>
internal sealed class DocumentedCommand(string name, string summary, string details) : Command(name, summary)
{
    /// <summary>Exit codes and examples, shown below the options.</summary>
    public string Details { get; } = details;
}
