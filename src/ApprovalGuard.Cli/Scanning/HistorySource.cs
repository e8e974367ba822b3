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
    private readonly Dictionary<RepoPath, Skipped> _skipped = [];
    private readonly HashSet<RepoPath> _files = [];
    private long _lines;
    private long _bytes;

    /// <inheritdoc/>
    public ScanResult Scan(FileLook look, ScanProgress progress)
    {
        using var repository = GitRepository.Open(directory, host.Environment);
        var (commits, changes, contents) = repository.ReadHistory(range);
        progress.Total = commits.Count;
        progress.Unit = "commits";
        var seen = new HashSet<(RepoPath, string?)>();
        var batch = new List<(string Commit, FileChange File)>();
        long batchBytes = 0;
        var looking = Task.CompletedTask;
        string? current = null;
        foreach (var (commit, file) in changes)
        {
            look.Cancellation.ThrowIfCancellationRequested();
            if (commit != current)
            {
                current = commit;
                progress.Step(0, 0);
            }

            // A merge brings what its branch's commits brought already.
            if (!seen.Add((file.Path, file.NewId)))
            {
                continue;
            }

            batchBytes += file.Bytes;
            batch.Add((commit, file));
            if (batchBytes > BatchBytes)
            {
                looking = LookAfter(looking, look, batch, contents, progress);
                (batch, batchBytes) = ([], 0);
            }
        }

        LookAfter(looking, look, batch, contents, progress).GetAwaiter().GetResult();
        return new ScanResult(new LookedAt(_files.Count, _lines, _bytes, [.. _skipped.Values]), [.. _introduced.Values], range ?? "the history", TimeSpan.Zero);
    }

    /// <summary>Looks at a batch while the next one is read; batches end in their order, so that the first commit with a finding is the one named.</summary>
    private Task LookAfter(Task earlier, FileLook look, List<(string Commit, FileChange File)> batch, IFileContents contents, ScanProgress progress)
    {
        earlier.GetAwaiter().GetResult();
        return Task.Run(() =>
        {
            var done = new IReadOnlyList<ScannedFile>[batch.Count];
            Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = look.Cancellation }, i => done[i] = Look(batch[i].File, look, contents));
            foreach (var ((commit, _), files) in batch.Zip(done))
            {
                foreach (var file in files)
                {
                    Add(file, commit);
                }
            }

            progress.Add(done.Sum(static files => files.Sum(static file => file.Bytes)), done.Sum(static files => files.Sum(static file => file.Findings.Length)));
        });
    }

    private static IReadOnlyList<ScannedFile> Look(FileChange file, FileLook look, IFileContents contents)
    {
        if (file.Content == ContentKind.Text)
        {
            return [new ScannedFile(file.Path, file.Added, file.Bytes, [.. look.Inspector.Inspect(InspectedFiles.Of(file, contents))])];
        }

        if (look.OpensArchives && file.NewId is not null && file.Content == ContentKind.Binary)
        {
            return contents.ReadNew(file, FileLook.SizeLimit) is { } content
                ? look.At(file.Path, content)
                : [look.NotInspected(file.Path, $"it is over {FileLook.SizeLimit >> 20} MB")];
        }

        return [look.LeftOut(file.Path, file.Bytes, FileLook.WordFor(file.Path, file.Content))];
    }

    private void Add(ScannedFile file, string commit)
    {
        if (file.Skipped is not null)
        {
            _skipped[file.Path] = new Skipped(file.Path, file.Bytes, file.Skipped);
        }
        else if (!file.IsRemark)
        {
            _files.Add(file.Path);
            _lines += file.Lines;
            _bytes += file.Bytes;
        }

        foreach (var finding in file.Findings)
        {
            _introduced.TryAdd((finding.Rule.Id, finding.Fingerprint), finding with { Commit = commit });
        }
    }
}
