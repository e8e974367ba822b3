using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>What became of one file of a scan.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Lines read.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Skipped">Why it was left out by its type; null where it was read.</param>
/// <param name="NotRead">Why it could not be read; null where it was.</param>
internal sealed record ScannedFile(RepoPath Path, long Lines, long Bytes, ImmutableArray<Finding> Findings, string? Skipped = null, string? NotRead = null)
{
    /// <summary>Looks at a file's content; a binary is left out.</summary>
    public static ScannedFile Look(RepoPath path, byte[] content, Inspector inspector, string? notInspected = null)
    {
        if (ContentClassifier.GitSeesBinary(content) && ContentClassifier.KindOf(path, content) is var kind and not ContentKind.Text)
        {
            return Left(path, content.Length, kind == ContentKind.Binary ? "binary" : "image or font");
        }

        var file = InspectedFiles.Of(path, content);
        var findings = inspector.Inspect(notInspected is null ? file : file.With(notInspected));
        return new ScannedFile(path, LinesOf(content), content.Length, [.. findings]);
    }

    /// <summary>A file that was left out by its type.</summary>
    public static ScannedFile Left(RepoPath path, long bytes, string why) => new(path, 0, bytes, [], Skipped: why);

    /// <summary>The sum over files.</summary>
    public static (LookedAt LookedAt, ImmutableArray<Finding> Findings, ImmutableArray<(RepoPath Path, string Why)> NotRead) Sum(IEnumerable<ScannedFile> files)
    {
        var all = files.ToList();
        var read = all.FindAll(static file => file is { Skipped: null, NotRead: null });
        return (
            new LookedAt(
                read.Count, read.Sum(static file => file.Lines), read.Sum(static file => file.Bytes),
                [.. all.Where(static file => file.Skipped is not null).Select(static file => new Skipped(file.Path, file.Bytes, file.Skipped!))]),
            [.. all.SelectMany(static file => file.Findings)],
            [.. all.Where(static file => file.NotRead is not null).Select(static file => (file.Path, file.NotRead!))]);
    }

    private static long LinesOf(ReadOnlySpan<byte> content) => content.Count((byte)'\n') + (content.IsEmpty || content[^1] == '\n' ? 0 : 1);
}
