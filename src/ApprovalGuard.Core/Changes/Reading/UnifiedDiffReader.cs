namespace ApprovalGuard.Changes.Reading;

/// <summary>
/// Reads a unified diff that somebody made: <c>git diff</c>, <c>git show</c>, <c>git format-patch</c>, <c>diff -u</c>, <c>diff -ru</c>, with or
/// without prefixes. Text between files (mails, commit messages) is passed over; inside a hunk nothing is: its header's numbers must hold.
/// </summary>
public static class UnifiedDiffReader
{
    /// <summary>Reads file by file as the stream arrives.</summary>
    /// <param name="diff">The diff's bytes.</param>
    /// <param name="source">What to call it in an error: <c>change.diff</c> or <c>standard input</c>.</param>
    /// <param name="limits">Bounds on what is kept.</param>
    /// <exception cref="Problems.UsageException">
    /// The diff is broken or truncated, a combined diff, names a path outside of the repository, or holds no file though it is not empty.
    /// </exception>
    public static IEnumerable<FileChange> Read(Stream diff, string source, DiffLimits? limits = null)
    {
        limits ??= DiffLimits.Default;
        var syntax = new DiffSyntax(source, WrittenByGit: false);
        var reader = new LineReader(diff, limits.LineBytes);
        var files = 0;
        var sawText = false;
        while (reader.Read())
        {
            if (ForeignFile.TryStart(reader, syntax) is not { } file)
            {
                sawText |= !reader.Line.IsEmpty;
                continue;
            }

            if (files++ == limits.Files)
            {
                throw syntax.Error(reader.LineNumber, $"over {limits.Files} files");
            }

            yield return file.ReadRest(reader, limits);
        }

        if (files == 0 && sawText)
        {
            throw syntax.Error(1, "no diff stands in it");
        }
    }
}
