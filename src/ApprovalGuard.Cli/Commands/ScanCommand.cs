using System.CommandLine;
using System.Diagnostics;
using ApprovalGuard.Allowances;
using ApprovalGuard.Checks;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Cli.Scanning;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
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
        var archives = new Option<bool>("--archives") { Description = "look into zip, tar, gzip and brotli files, and those inside them" };
        var baseline = new Option<string?>("--baseline") { Description = "findings in this file are known", HelpName = "FILE" };
        var writeBaseline = new Option<string?>("--write-baseline") { Description = "write what is found as a baseline", HelpName = "FILE" };
        var explain = new Option<string?>("--explain") { Description = "what a rule finds, why, and what to do", HelpName = "RULE" };
        var (repo, config, format, output) = (CommonOptions.Repo(), CommonOptions.Config(), CommonOptions.Format(), CommonOptions.Output());
        var command = new DocumentedCommand(
            "scan",
            "The detectors alone: secrets, encoded payloads, hidden text, gained rights, poisoned configuration",
            """
            Folders of a repository honour .gitignore; a file that is named is read in
            any case.

            --history looks at what every commit added, oldest first; a finding names the
            commit that brought it. --archives looks into zip (jar, whl, nupkg, apk, docx
            ...), tar, gzip and brotli, three deep; what cannot be opened (encrypted, 7z,
            rar, xz, zstd, too large) is a finding. --write-baseline keeps what is there
            today, so that only what comes after counts.

            Exit code 0: nothing found. 1: findings. 2: wrong usage. 3: something could
            not be read. 130: Ctrl-C.

            Examples:
              approvalguard scan .
              approvalguard scan dist --archives
              approvalguard scan --history
              approvalguard scan --history origin/main..HEAD
              approvalguard scan . --write-baseline .github/approvalguard-baseline.json
              approvalguard scan . --format sarif --output scan.sarif
              approvalguard scan --explain aws-access-key-id
              cat answer.txt | approvalguard scan -
            """)
        {
            paths, history, archives, baseline, writeBaseline, explain, repo, config, format, output,
        };
        command.SetAction(parsed =>
        {
            var directory = Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory);
            var place = ScanPlace.Find(host, directory, parsed.GetValue(config));
            if (parsed.GetValue(explain) is { } rule)
            {
                return RuleExplanation.Write(host, place.Policy.Detect, rule);
            }

            var writer = ReportFormat.Writer(parsed.GetValue(format)!, host.OutputTerminal.Style);
            var isHistory = parsed.GetResult(history) is not null;
            var targets = parsed.GetValue(paths) ?? [];
            if (isHistory == (targets.Length > 0))
            {
                throw new UsageException(new Problem(
                    isHistory ? "paths and --history are named at once" : "nothing is named to scan", null, "Name a path, - or --history, such as: approvalguard scan ."));
            }

            var known = parsed.GetValue(baseline) is { } file ? ReadBaseline(host, file) : null;
            IScanSource source = isHistory
                ? new HistorySource(host, directory, parsed.GetValue(history))
                : targets is ["-"] ? new StreamSource(host.Input) : new FileSource(host, targets);
            using var interruption = new Interruption();
            var scan = Look(host, source, place, known, parsed.GetValue(archives), interruption.Token);
            if (parsed.GetValue(writeBaseline) is { } target)
            {
                WriteBaseline(host, target, scan);
                return scan.IsComplete ? 0 : scan.ExitCode;
            }

            ReportFormat.Emit(host, parsed.GetValue(output), text => writer.Write(scan, text));
            return scan.ExitCode;
        });
        return command;
    }

    /// <summary>Scans and settles. Ctrl-C in the middle of it is an <see cref="OperationCanceledException"/>, whatever it broke on the way.</summary>
    private static ScanResult Look(CommandHost host, IScanSource source, ScanPlace place, Baseline? known, bool opensArchives, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var progress = new ScanProgress(host);
        try
        {
            var inspector = new Inspector(Detectors.Under(place.Policy.Detect), place.Policy.Detect, Severity.Medium);
            var result = source.Scan(new FileLook(inspector, opensArchives, cancellation), progress);
            var granted = AllowanceReader.Granted(place.Policy, place.Tree, host.Today);
            var settlement = new FindingSettlement(granted with { Baseline = known ?? granted.Baseline }, inlineHolds: true);
            cancellation.ThrowIfCancellationRequested();
            return result with { Findings = settlement.Settle(result.Findings), Elapsed = watch.Elapsed, Notes = place.Policy.Detect.Gitleaks?.Notes ?? [] };
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("stopped", exception);
        }
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
        OutputFile.Write(host, file, "--write-baseline", stream => Baseline.Write(scan.Findings, stream));
        var kept = scan.Findings.Count(static finding => finding.Status != FindingStatus.Allowed);
        host.Output.Write($"Wrote {Numbers.Of(kept, "finding")} to {file}; looked at {Numbers.Of(scan.LookedAt.Files, "file")}.\n");
    }
}
