using ApprovalGuard.Git.Processes;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>What is known of the terminal behind a stream.</summary>
/// <param name="IsThere">It is a terminal.</param>
/// <param name="IsDumb"><c>TERM=dumb</c>: no colour, no progress.</param>
/// <param name="Style">How text is laid out on it.</param>
internal sealed record Terminal(bool IsThere, bool IsDumb, TextStyle Style)
{
    private const int DefaultWidth = 80;
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>Whether progress may be drawn on it.</summary>
    public bool ShowsProgress => IsThere && !IsDumb;

    /// <summary>Reads size and environment.</summary>
    public static Terminal Of(bool isTerminal, GitEnvironment environment)
    {
        var isDumb = environment["TERM"] == "dumb";
        var color = isTerminal && !isDumb && string.IsNullOrEmpty(environment["NO_COLOR"]);
        return new Terminal(isTerminal, isDumb, new TextStyle(isTerminal ? Width() : DefaultWidth, color));
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth <= 0 ? DefaultWidth : Math.Clamp(Console.WindowWidth, Narrowest, Widest);
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
