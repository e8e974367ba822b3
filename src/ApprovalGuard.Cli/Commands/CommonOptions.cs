using System.CommandLine;
using ApprovalGuard.Cli.Hosting;

namespace ApprovalGuard.Cli.Commands;

/// <summary>Options that several commands take, each made anew for the command that asks.</summary>
internal static class CommonOptions
{
    /// <summary><c>--repo DIR</c>.</summary>
    public static Option<string?> Repo() => new("--repo") { Description = "the repository (default: found from the working directory)", HelpName = "DIR" };

    /// <summary><c>--config FILE</c>.</summary>
    public static Option<string?> Config() => new("--config") { Description = "use this policy instead of the base side's; the verdict says so", HelpName = "FILE" };

    /// <summary><c>--format FORMAT</c>.</summary>
    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = string.Join(", ", ReportFormat.Names), HelpName = "FORMAT", DefaultValueFactory = static _ => "text" };
        option.CompletionSources.Add(ReportFormat.Names);
        return option;
    }

    /// <summary><c>--output FILE</c>.</summary>
    public static Option<string?> Output() => new("--output") { Description = "write the report there; progress stays on standard error", HelpName = "FILE" };
}
