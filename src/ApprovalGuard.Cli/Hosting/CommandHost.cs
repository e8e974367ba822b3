using ApprovalGuard.Git.Processes;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>What a command has of the world around it: streams, environment, working directory, clock.</summary>
internal sealed record CommandHost
{
    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Progress, questions and errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input as bytes.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Whether standard input is a terminal.</summary>
    public required bool InputIsTerminal { get; init; }

    /// <summary>A line that a person typed on it; null at its end.</summary>
    public required Func<string?> ReadLine { get; init; }

    /// <summary>The process' environment.</summary>
    public required GitEnvironment Environment { get; init; }

    /// <summary>The working directory.</summary>
    public required string Directory { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The terminal behind standard output.</summary>
    public required Terminal OutputTerminal { get; init; }

    /// <summary>The terminal behind standard error.</summary>
    public required Terminal ErrorTerminal { get; init; }

    /// <summary>The running executable.</summary>
    public required string? ProcessPath { get; init; }

    /// <summary>Today, where the person is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    /// <summary>Who sees what a hook prints.</summary>
    public HookAudience Audience => new(ErrorTerminal.IsThere, AgentSign.Find(Environment), Directory);

    /// <summary>The host of this process.</summary>
    public static CommandHost OfProcess()
    {
        var environment = GitEnvironment.OfProcess();
        return new CommandHost
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.OpenStandardInput,
            InputIsTerminal = !Console.IsInputRedirected,
            ReadLine = Console.ReadLine,
            Environment = environment,
            Directory = System.Environment.CurrentDirectory,
            Time = TimeProvider.System,
            OutputTerminal = Terminal.Of(!Console.IsOutputRedirected, environment),
            ErrorTerminal = Terminal.Of(!Console.IsErrorRedirected, environment),
            ProcessPath = System.Environment.ProcessPath,
        };
    }
}
