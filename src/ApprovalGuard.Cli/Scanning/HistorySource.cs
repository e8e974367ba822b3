using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Git;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Every commit of a history, oldest first, so that a finding names the commit that introduced it.</summary>
internal sealed class HistorySource(CommandHost host, string directory, string? range) : IScanSource
{
    /// <summary>Bytes of changed lines that are looked at together.</summary>
    private const long BatchBytes = 8 << 20;

    private readonly Dictionary<(string, Fingerprint), Finding> _introduced = [];

    /// <inheritdoc/>
    public ScanResult Scan(Inspector inspector, ScanProgress progress, CancellationToken cancellation)
    {
        using var repository = GitRepository.Open(directory, host.Environment);
        var (commits, changes, contents) = repository.ReadHistory(range);
        progress.Total = commits.Count;
        progress.Unit = "commits";
        var files = new HashSet<RepoPath>();
        var seen = new HashSet<(RepoPath, string?)>();
        var skipped = new Dictionary<RepoPath, Skipped>();
        var batch = new List<(string Commit, FileChange File)>();
        long lines = 0, bytes = 0, batchBytes = 0;
        var looking = Task.CompletedTask;
        string? current = null;
        foreach (var (commit, file) in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (commit != current)
            {
                current = commit;
                progress.Step(0, 0);
            }

            if (file.Content != ContentKind.Text)
            {
                skipped[file.Path] = new Skipped(file.Path, file.Bytes, file.Content == ContentKind.Binary ? "binary" : "image or font");
                continue;
            }

            // A merge brings what its branch's commits brought already.
            if (!seen.Add((file.Path, file.NewId)))
            {
                continue;
            }

            files.Add(file.Path);
            lines += file.Added;
            bytes += file.Bytes;
            batchBytes += file.Bytes;
            batch.Add((commit, file));
            if (batchBytes > BatchBytes)
            {
                looking = LookAfter(looking, inspector, batch, contents, progress, batchBytes);
                (batch, batchBytes) = ([], 0);
            }
        }

        LookAfter(looking, inspector, batch, contents, progress, batchBytes).GetAwaiter().GetResult();
        return new ScanResult(new LookedAt(files.Count, lines, bytes, [.. skipped.Values]), [.. _introduced.Values], range ?? "the history", TimeSpan.Zero);
    }

    /// <summary>Looks at a batch while the next one is read; batches end in their order, so that the first commit with a finding is the one named.</summary>
    private Task LookAfter(
        Task earlier, Inspector inspector, List<(string Commit, FileChange File)> batch, IFileContents contents, ScanProgress progress, long bytes)
    {
        earlier.GetAwaiter().GetResult();
        return Task.Run(() =>
        {
            var found = new IReadOnlyList<Finding>[batch.Count];
            Parallel.For(0, batch.Count, i => found[i] = inspector.Inspect(InspectedFiles.Of(batch[i].File, contents)));
            foreach (var ((commit, _), findings) in batch.Zip(found))
            {
                foreach (var finding in findings)
                {
                    _introduced.TryAdd((finding.Rule.Id, finding.Fingerprint), finding with { Commit = commit });
                }
            }

            progress.Add(bytes, found.Sum(static findings => findings.Count));
        });
    }
}
