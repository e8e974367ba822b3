using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Checks;

/// <summary>Passes the files of a change by in batches and keeps of them only numbers, findings and digests.</summary>
internal sealed class ChangeWalk(Inspector inspector, ChangeCounter counter, IFileContents contents, bool withDigest)
{
    /// <summary>Bytes of changed lines that are looked at together; more files at once would only cost memory.</summary>
    private const long BatchBytes = 4 << 20;

    /// <summary>Below this a second thread costs more than it brings.</summary>
    private const long ParallelBytes = 256 << 10;

    private readonly ImmutableArray<FileCount>.Builder _counts = ImmutableArray.CreateBuilder<FileCount>();
    private readonly List<Finding> _findings = [];
    private readonly List<FileChange> _allowanceFiles = [];
    private readonly ChangeDigest _digest = new();
    private bool _hasUnits = true;

    /// <summary>The numbers of every file, in the order of the diff.</summary>
    public ImmutableArray<FileCount> Counts => _counts.ToImmutable();

    /// <summary>What the detectors found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The files of the change that hold allowances.</summary>
    public IReadOnlyList<FileChange> AllowanceFiles => _allowanceFiles;

    /// <summary>The change's digest; null where it was not asked for or the diff's context is too small for units.</summary>
    public string? Digest() => withDigest && _hasUnits ? _digest.Conclude() : null;

    /// <summary>Looks at all files: at those read so far, while the next are being read.</summary>
    public void Take(IEnumerable<FileChange> files)
    {
        var batch = new List<FileChange>();
        long bytes = 0;
        var looking = Task.CompletedTask;
        try
        {
            foreach (var file in files)
            {
                batch.Add(file);
                bytes += file.Bytes;
                if (bytes > BatchBytes)
                {
                    looking.GetAwaiter().GetResult();
                    var (full, size) = (batch, bytes);
                    looking = Task.Run(() => Look(full, size));
                    (batch, bytes) = ([], 0);
                }
            }

            looking.GetAwaiter().GetResult();
        }
        finally
        {
            // Where the reading failed, nothing goes on behind its error.
            ((IAsyncResult)looking).AsyncWaitHandle.WaitOne();
        }

        Look(batch, bytes);
    }

    private void Look(List<FileChange> files, long bytes)
    {
        var results = new (FileCount Count, List<Finding> Findings)[files.Count];
        if (files.Count > 1 && bytes > ParallelBytes)
        {
            Parallel.For(0, files.Count, i => results[i] = Look(files[i]));
        }
        else
        {
            for (var i = 0; i < files.Count; i++)
            {
                results[i] = Look(files[i]);
            }
        }

        foreach (var (count, findings) in results)
        {
            _counts.Add(count);
            _findings.AddRange(findings);
        }

        _allowanceFiles.AddRange(files.Where(static file => AllowanceReader.IsSource(file)));
        _hasUnits &= files.TrueForAll(static file => file.ContextLines >= 3 || file.Hunks.IsEmpty);
    }

    private (FileCount Count, List<Finding> Findings) Look(FileChange file)
    {
        if (withDigest)
        {
            _digest.Add(UnitReader.Read(file));
        }

        var findings = new List<Finding>(inspector.Inspect(InspectedFiles.Of(file, contents)));
        if (!file.SubmoduleFiles.IsDefaultOrEmpty)
        {
            findings.AddRange(file.SubmoduleFiles.SelectMany(inner => inspector.Inspect(InspectedFiles.Of(inner, NoFileContents.Instance))));
        }

        return (counter.Count(file), findings);
    }
}
