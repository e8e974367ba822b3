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
    /// <inheritdoc/>
    public ScanResult Scan(Inspector inspector, ScanProgress progress, CancellationToken cancellation)
    {
        using var repository = GitRepository.Open(directory, host.Environment);
        var commits = repository.ListCommits(range);
        progress.Total = commits.Count;
        progress.Unit = "commits";
        var introduced = new Dictionary<(string, Fingerprint), Finding>();
        var files = new HashSet<RepoPath>();
        var skipped = new Dictionary<RepoPath, Skipped>();
        long lines = 0;
        long bytes = 0;
        foreach (var commit in commits.Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            var change = repository.ReadCommit(commit);
            long inCommit = 0;
            foreach (var file in change.Files)
            {
                if (file.Content != ContentKind.Text)
                {
                    skipped[file.Path] = new Skipped(file.Path, file.Bytes, file.Content == ContentKind.Binary ? "binary" : "image or font");
                    continue;
                }

                files.Add(file.Path);
                lines += file.Added;
                inCommit += file.Bytes;
                foreach (var finding in inspector.Inspect(InspectedFiles.Of(file, change.Contents)))
                {
                    introduced.TryAdd((finding.Rule.Id, finding.Fingerprint), finding with { Commit = commit });
                }
            }

            bytes += inCommit;
            progress.Step(inCommit, 0);
        }

        var lookedAt = new LookedAt(files.Count, lines, bytes, [.. skipped.Values]);
        return new ScanResult(lookedAt, [.. introduced.Values], range ?? "the history", TimeSpan.Zero);
    }
}
