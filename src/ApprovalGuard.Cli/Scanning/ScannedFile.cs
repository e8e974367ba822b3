using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>What became of one file of a scan, or of one in an archive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Lines read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Findings">What was found.</param>
internal sealed record ScannedFile(RepoPath Path, long Lines, long Bytes, ImmutableArray<Finding> Findings)
{
    /// <summary>Why it was left out by its type; null where it was read.</summary>
    public string? Skipped { get; private init; }

    /// <summary>Why it could not be read; null where it was.</summary>
    public string? NotRead { get; private init; }

    /// <summary>Findings about what could not be looked at, which is no file that was read.</summary>
    public bool IsRemark { get; init; }

    /// <summary>A file that was left out by its type.</summary>
    public static ScannedFile Left(RepoPath path, long bytes, string why) => new(path, 0, bytes, []) { Skipped = why };

    /// <summary>A file that should have been read and could not be.</summary>
    public static ScannedFile Failed(RepoPath path, string why) => new(path, 0, 0, []) { NotRead = why };

    /// <summary>The sum over files.</summary>
    public static (LookedAt LookedAt, ImmutableArray<Finding> Findings, ImmutableArray<(RepoPath Path, string Why)> NotRead) Sum(IEnumerable<ScannedFile> files)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var skipped = ImmutableArray.CreateBuilder<Skipped>();
        var notRead = ImmutableArray.CreateBuilder<(RepoPath, string)>();
        var count = 0;
        long lines = 0, bytes = 0;
        foreach (var file in files)
        {
            findings.AddRange(file.Findings);
            if (file.Skipped is not null)
            {
                skipped.Add(new Skipped(file.Path, file.Bytes, file.Skipped));
            }
            else if (file.NotRead is not null)
            {
                notRead.Add((file.Path, file.NotRead));
            }
            else if (!file.IsRemark)
            {
                count++;
                lines += file.Lines;
                bytes += file.Bytes;
            }
        }

        return (new LookedAt(count, lines, bytes, skipped.ToImmutable()), findings.ToImmutable(), notRead.ToImmutable());
    }
}
