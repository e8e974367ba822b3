using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Review;

/// <summary>Where a review may take place: at a terminal, and not inside a coding agent.</summary>
internal static class ReviewPlace
{
    /// <summary>Refuses any other place.</summary>
    /// <exception cref="UsageException">Standard input or output is no terminal, or an agent was recognised.</exception>
    public static void Ensure(CommandHost host)
    {
        if (AgentSign.Find(host.Environment, ProcessAncestry.Names()) is { } sign)
        {
            throw new UsageException(new Problem($"review runs inside a coding agent ({sign})", null, "Reading is a person's work: open a terminal outside of the agent."));
        }

        if (!host.InputIsTerminal || !host.OutputTerminal.IsThere)
        {
            throw new UsageException(new Problem(
                $"review needs a terminal; standard {(host.InputIsTerminal ? "output" : "input")} is a pipe", null,
                "Run it in a terminal. The verdict alone needs none: approvalguard check"));
        }
    }
}
