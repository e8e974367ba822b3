using System.CommandLine;
using System.Diagnostics;
using ApprovalGuard.Allowances;
using ApprovalGuard.Checks;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Scanning;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;
using ApprovalGuard.Policies.Reading;
using ApprovalGuard.Problems;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>scan</c>: the detectors alone, over whole files, standard input or a history.</summary>
internal static class ScanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var paths = new Argument<string[]>("paths") { Description = "files or folders; - reads standard input", HelpName = "PATH", Arity = ArgumentArity.ZeroOrMore };
        var history = new Option<string?>("--history") { Description = "every commit of RANGE, or of all that HEAD reaches", HelpName = "RANGE", Arity = ArgumentArity.ZeroOrOne };
        var baseline = new Option<string?>("--baseline") { Description = "findings in this file are known", HelpName = "FILE" };
        var writeBaseline = new Option<string?>("--write-baseline") { Description = "write what is found as a baseline", HelpName = "FILE" };
        var explain = new Option<string?>("--explain") { Description = "what a rule finds, why, and what to do", HelpName = "RULE" };
        var (repo, config, format, output) = (CommonOptions.Repo(), CommonOptions.Config(), CommonOptions.Format(), CommonOptions.Output());
        var command = new DocumentedCommand(
            "scan",
            "The detectors alone: secrets, encoded payloads, hidden text, gained rights, poisoned configuration",
            """
            Folders of a repository honour .gitignore.

            Exit code 0: nothing found. 1: findings. 2: wrong usage. 3: something could
            not be read.

            Examples:
              approvalguard scan .
              approvalguard scan --history origin/main..HEAD
              cat answer.txt | approvalguard scan -
            """)
        {
            paths, history, baseline, writeBaseline, explain, repo, config, format, output,
        };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(explain) is { } rule)
            {
                return Task.FromResult(Explain(host, rule));
            }

            var name = parsed.GetValue(format)!;
            var writer = ReportFormat.Writer(name, host.OutputTerminal.Style);
            var isHistory = parsed.GetResult(history) is not null;
            var targets = parsed.GetValue(paths) ?? [];
            if (isHistory == (targets.Length > 0))
            {
                throw new UsageException(new Problem(
                    isHistory ? "paths and --history are named at once" : "nothing is named to scan", null, "Name a path, - or --history, such as: approvalguard scan ."));
            }

            var directory = Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory);
            var place = ScanPlace.Find(host, directory, parsed.GetValue(config));
            var watch = Stopwatch.StartNew();
            using var progress = new ScanProgress(host);
            IScanSource source = isHistory
                ? new HistorySource(host, directory, parsed.GetValue(history))
                : targets is ["-"] ? new StreamSource(host.Input) : new FileSource(host, targets);
            var inspector = new Inspector(Detectors.Under(place.Policy.Detect), place.Policy.Detect, Severity.Medium);
            var result = source.Scan(inspector, progress, cancellation);
            progress.Dispose();

            var granted = AllowanceReader.Granted(place.Policy, place.Tree, host.Today);
            var known = parsed.GetValue(baseline) is { } file ? ReadBaseline(host, file) : granted.Baseline;
            var settlement = new FindingSettlement(granted with { Baseline = known }, inlineHolds: true);
            var scan = result with { Findings = settlement.Settle(result.Findings), Elapsed = watch.Elapsed };
            if (parsed.GetValue(writeBaseline) is { } target)
            {
                WriteBaseline(host, target, scan);
                return Task.FromResult(scan.IsComplete ? 0 : scan.ExitCode);
            }

            ReportFormat.Emit(host, parsed.GetValue(output), text => writer.Write(scan, text));
            return Task.FromResult(scan.ExitCode);
        });
        return command;
    }

    private static Baseline ReadBaseline(CommandHost host, string file)
    {
        try
        {
            return Baseline.Read(File.ReadAllBytes(Path.GetFullPath(file, host.Directory)), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(new Problem("the baseline cannot be read", file, "Make one: approvalguard scan . --write-baseline FILE"), exception);
        }
    }

    private static void WriteBaseline(CommandHost host, string file, ScanResult scan)
    {
        var path = Path.GetFullPath(file, host.Directory);
        using (var stream = new FileStream(path + ".tmp", FileMode.Create))
        {
            Baseline.Write(scan.Findings, stream);
        }

        File.Move(path + ".tmp", path, overwrite: true);
        var kept = scan.Findings.Count(static finding => finding.Status != FindingStatus.Allowed);
        host.Output.Write($"Wrote {Numbers.Of(kept, "finding")} to {file}; looked at {Numbers.Of(scan.LookedAt.Files, "file")}.\n");
    }

    private static int Explain(CommandHost host, string id)
    {
        var rules = Detectors.RulesUnder(new DetectPolicy()).ToList();
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
