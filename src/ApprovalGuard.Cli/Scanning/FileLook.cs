using ApprovalGuard.Archives;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Looks at the content of one file: text as it is, an archive file by file where that is asked for; other binaries by their name alone.</summary>
/// <param name="Inspector">The detectors.</param>
/// <param name="OpensArchives">Whether archives are looked into.</param>
/// <param name="Cancellation">Stops a long look.</param>
internal sealed record FileLook(Inspector Inspector, bool OpensArchives, CancellationToken Cancellation)
{
    /// <summary>Bytes of a file that are looked at, unless it is an archive, which is read piece by piece.</summary>
    public const int SizeLimit = 64 << 20;

    /// <summary>More findings in one archive help nobody.</summary>
    private const int MostInArchive = 10_000;

    private static readonly ArchiveLimits Limits = new();

    /// <summary>Looks at content in memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="notInspected">Why they are not all; else null.</param>
    public IReadOnlyList<ScannedFile> At(RepoPath path, byte[] content, string? notInspected = null)
    {
        var format = ArchiveFormats.Recognise(path, content);
        return format switch
        {
            null => [AtFile(path, content, notInspected, within: null)],
            { IsBehindOther: true } when !OpensArchives && AtFile(path, content, notInspected, within: null) is { Skipped: null } text =>
                [text, ScannedFile.Left(path, content.Length, Skipped.Archive)],
            _ when !OpensArchives => [LeftOut(path, content.Length, Skipped.Archive)],
            { IsBehindOther: true } => [AtFile(path, content, notInspected, within: null), .. AtArchive(path, format, new MemoryStream(content, writable: false))],
            _ => AtArchive(path, format, new MemoryStream(content, writable: false)),
        };
    }

    /// <summary>Looks into an archive; seekable.</summary>
    public IReadOnlyList<ScannedFile> AtArchive(RepoPath path, ArchiveFormat format, Stream content)
    {
        var files = new List<ScannedFile>();
        var findings = 0;
        new ArchiveWalk(Limits, Take, Cancellation).Open(path, format, content);
        if (findings > MostInArchive)
        {
            files.Add(NotInspected(path, $"over {MostInArchive} findings in one archive"));
        }

        return files;

        void Take(ArchivePart part)
        {
            if (findings <= MostInArchive)
            {
                files.Add(AtPart(path, part));
                findings += files[^1].Findings.Length;
            }
        }
    }

    /// <summary>Word of a file that could not be looked at.</summary>
    public ScannedFile NotInspected(RepoPath path, string why) => Remark(path, InspectedFiles.OfName(path).With(why));

    /// <summary>What a file that is no text is called where it is left out.</summary>
    public static string WordFor(RepoPath path, ContentKind kind) =>
        kind == ContentKind.ImageOrFont ? "image or font" : ArchiveFormats.HasName(path) ? Skipped.Archive : "binary";

    /// <summary>A file that is left out by its type; its name is looked at.</summary>
    public ScannedFile LeftOut(RepoPath path, long bytes, string why) => ScannedFile.Left(path, bytes, why) with { Findings = [.. Inspector.Inspect(InspectedFiles.OfName(path))] };

    private ScannedFile AtPart(RepoPath archive, ArchivePart part)
    {
        var place = new ArchivePlace(archive, part.Path);
        return part.Content is { } content
            ? AtFile(part.Name, content, part.NotInspected, place)
            : Remark(part.Path, InspectedFiles.OfName(part.Name).In(place).With(part.NotInspected!));
    }

    private ScannedFile Remark(RepoPath path, InspectedFile file) => new(path, 0, 0, [.. Inspector.Inspect(file)]) { IsRemark = true };

    private ScannedFile AtFile(RepoPath path, byte[] content, string? notInspected, ArchivePlace? within)
    {
        var isBinary = ContentClassifier.GitSeesBinary(content) && ContentClassifier.KindOf(path, content) != ContentKind.Text;
        var file = isBinary ? InspectedFiles.OfName(path) : InspectedFiles.Of(path, content);
        file = within is null ? file : file.In(within);
        file = notInspected is null ? file : file.With(notInspected);
        var findings = Inspector.Inspect(file);
        var shown = within?.Path ?? path;
        return isBinary
            ? ScannedFile.Left(shown, content.Length, ContentClassifier.KindOf(path, content) == ContentKind.Binary ? "binary" : "image or font") with { Findings = [.. findings] }
            : new ScannedFile(shown, LinesOf(content), content.Length, [.. findings]);
    }

    private static long LinesOf(ReadOnlySpan<byte> content) => content.Count((byte)'\n') + (content.IsEmpty || content[^1] == '\n' ? 0 : 1);
}
