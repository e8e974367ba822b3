using System.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary>
/// Reads what <c>git diff-index|diff-tree --raw -p -z -M -l0 --text --full-index</c> with <c>core.quotePath=true</c> writes: the list of
/// files, then their patch. Paths, modes and ids come from the list, which is exact for any bytes; the patch gives the lines.
/// </summary>
public static class GitDiffReader
{
    /// <summary>Reads file by file as the stream arrives.</summary>
    /// <param name="rawAndPatch">Git's standard output.</param>
    /// <param name="source">What to call it in an error: <c>git diff-index</c>.</param>
    /// <param name="contents">Whole files, asked where a NUL leaves open whether a file is text.</param>
    /// <param name="limits">Bounds on what is kept.</param>
    /// <exception cref="Problems.NotCheckedException">The stream is not whole.</exception>
    public static IEnumerable<FileChange> Read(Stream rawAndPatch, string source, IFileContents contents, DiffLimits? limits = null)
    {
        limits ??= DiffLimits.Default;
        var syntax = new DiffSyntax(source, WrittenByGit: true);
        var reader = new LineReader(rawAndPatch, limits.LineBytes);
        var records = RawRecord.ReadAll(reader, limits, syntax);
        var more = reader.Read();
        foreach (var record in records)
        {
            var body = new FileBody(reader, limits, syntax);
            var header = Encoding.ASCII.GetBytes(HeaderOf(record));
            var sections = record.IsTypeChange ? 2 : 1;
            while (more && sections-- > 0 && reader.Line.SequenceEqual(header))
            {
                more = ReadSection(reader, body);
            }

            yield return ContentClassifier.Classify(ToFileChange(record, body), body.HasNul, contents);
        }

        if (more)
        {
            throw syntax.Error(reader.LineNumber, "a patch stands there that the list of files does not name");
        }
    }

    private static string HeaderOf(RawRecord record) =>
        record.Kind == FileChangeKind.Unmerged
            ? "* Unmerged path " + CQuoting.Quote(record.NewPath)
            : $"diff --git {CQuoting.Quote([.. "a/"u8, .. record.OldPath])} {CQuoting.Quote([.. "b/"u8, .. record.NewPath])}";

    /// <summary>Reads from the header line to the next file's; false at the end of the stream.</summary>
    private static bool ReadSection(LineReader reader, FileBody body)
    {
        while (reader.Read())
        {
            if (reader.Line.StartsWith("@@ "u8))
            {
                body.ReadHunk();
            }
            else if (reader.Line.StartsWith("diff --git "u8) || reader.Line.StartsWith("* Unmerged path "u8))
            {
                return true;
            }
        }

        return false;
    }

    private static FileChange ToFileChange(RawRecord record, FileBody body)
    {
        var path = RepoPath.FromBytes(record.NewPath);
        return new FileChange
        {
            Path = path,
            OldPath = record.Kind is FileChangeKind.Renamed or FileChangeKind.Copied ? RepoPath.FromBytes(record.OldPath) : null,
            Kind = record.IsTypeChange ? FileChangeKind.TypeChanged : record.Kind,
            OldMode = record.OldMode,
            NewMode = record.NewMode,
            OldId = record.OldId,
            NewId = record.NewId,
            Added = body.Added,
            Deleted = body.Deleted,
            Bytes = body.Bytes,
            Hunks = body.Hunks,
            NotInspected = body.NotInspected,
        };
    }
}
