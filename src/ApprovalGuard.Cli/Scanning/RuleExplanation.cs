using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;
using ApprovalGuard.Policies;
using ApprovalGuard.Policies.Reading;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary><c>--explain RULE</c>: what a rule finds, why, and what to do.</summary>
internal static class RuleExplanation
{
    /// <summary>Writes it; gives the exit code.</summary>
    public static int Write(CommandHost host, DetectPolicy policy, string id)
    {
        var rules = Detectors.RulesUnder(policy).ToList();
        var rule = rules.Find(rule => rule.Id == id);
        if (rule is null)
        {
            var nearest = Nearest.Of(id, rules.Select(static rule => rule.Id));
            throw new UsageException(new Problem($"unknown rule \"{id}\"", null, nearest is null ? "The rule's id stands in brackets behind every finding." : $"Did you mean {nearest}?"));
        }

        var canvas = new TextCanvas(host.OutputTerminal.Style);
        canvas.Line($"{rule.Id}: {rule.Title} ({Words.Of(rule.Category)}, {Words.Of(rule.Severity)})");
        canvas.Line();
        canvas.Labelled("  why   ", rule.Why);
        canvas.Labelled("  do    ", rule.Do);
        canvas.Line($"  from  {rule.Reference}");
        canvas.Line();
        canvas.Line("  Allow one with a reason, on the line or the line above it:");
        canvas.Line($"    approvalguard:allow {rule.Id} the reason");
        foreach (var line in canvas.Lines)
        {
            host.Output.Write(line + "\n");
        }

        return 0;
    }
}
