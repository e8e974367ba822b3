using System.Buffers;
using System.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary>
/// Reads what <c>git diff-index|diff-tree --raw -p -z -M -l0 --text --full-index</c> with <c>core.quotePath=true</c> writes: the list of
/// files, then their patch. Paths, modes and ids come from the list, which is exact for any bytes; the patch gives the lines.
/// </summary>
public static class GitDiffReader
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

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
        foreach (var file in ReadFiles(reader, contents, limits, syntax))
        {
            yield return file;
        }

        if (reader.Peek() >= 0)
        {
            throw Unnamed(reader, syntax);
        }
    }

    /// <summary>
    /// Reads what <c>git diff-tree --stdin</c> with the same options writes for many commits: each commit's id and a NUL, then its list and its
    /// patch. Commits that change nothing are not in the stream.
    /// </summary>
    /// <param name="commits">Git's standard output.</param>
    /// <param name="source">What to call it in an error: <c>git diff-tree</c>.</param>
    /// <param name="contents">Whole files, asked where a NUL leaves open whether a file is text.</param>
    /// <param name="limits">Bounds on what is kept.</param>
    /// <exception cref="Problems.NotCheckedException">The stream is not whole.</exception>
    public static IEnumerable<(string Commit, FileChange File)> ReadCommits(Stream commits, string source, IFileContents contents, DiffLimits? limits = null)
    {
        limits ??= DiffLimits.Default;
        var syntax = new DiffSyntax(source, WrittenByGit: true);
        var reader = new LineReader(commits, limits.LineBytes);
        while (reader.Peek() >= 0)
        {
            if (!reader.ReadField() || !IsId(reader.Line))
            {
                throw Unnamed(reader, syntax);
            }

            var commit = Encoding.ASCII.GetString(reader.Line);
            foreach (var file in ReadFiles(reader, contents, limits, syntax))
            {
                yield return (commit, file);
            }
        }
    }

    private static IEnumerable<FileChange> ReadFiles(LineReader reader, IFileContents contents, DiffLimits limits, DiffSyntax syntax)
    {
        var records = RawRecord.ReadAll(reader, limits, syntax);
        var more = ReadLine(reader);
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
            throw Unnamed(reader, syntax);
        }
    }

    private static Problems.ProblemException Unnamed(LineReader reader, DiffSyntax syntax) =>
        syntax.Error(reader.LineNumber, "a patch stands there that the list of files does not name");

    /// <summary>Goes to the next line; false at the end of the stream and before the next commit, whose id is left to be read.</summary>
    private static bool ReadLine(LineReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        var end = reader.Line.IndexOf((byte)0);
        if (end < 0 || !IsId(reader.Line[..end]))
        {
            return true;
        }

        reader.Unread();
        return false;
    }

    /// <summary>An object's id in SHA-1 or SHA-256.</summary>
    private static bool IsId(ReadOnlySpan<byte> field) => field.Length is 40 or 64 && !field.ContainsAnyExcept(HexDigits);

    private static string HeaderOf(RawRecord record) =>
        record.Kind == FileChangeKind.Unmerged
            ? "* Unmerged path " + CQuoting.Quote(record.NewPath)
            : $"diff --git {CQuoting.Quote([.. "a/"u8, .. record.OldPath])} {CQuoting.Quote([.. "b/"u8, .. record.NewPath])}";

    /// <summary>Reads from the header line to the next file's; false at the end of the commit.</summary>
    private static bool ReadSection(LineReader reader, FileBody body)
    {
        while (ReadLine(reader))
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
