using ApprovalGuard.Changes.Reading;

namespace ApprovalGuard.Changes.Units;

/// <summary>
/// Makes the reading units of a file (SPEC section 5). The fields of a text unit's digest, in this order: <c>ag/unit/v1</c>; <c>above</c> or
/// <c>below</c>; path and mode of the line's own side; its sign; the line with its end; the three neighbours on that side, in the order of the
/// file; the ordinal among equal ones, in decimal. Of a thing without text: <c>ag/unit/v1</c>, <c>whole</c>, kind, both paths, modes and ids.
/// Line numbers and the order of files do not enter.
/// </summary>
public static class UnitReader
{
    internal const string Version = "ag/unit/v1";
    internal const int Neighbours = 3;

    /// <summary>The file's units in the order of the diff; none where the diff gives less than three lines of context.</summary>
    public static IEnumerable<ReadingUnit> Read(FileChange file)
    {
        if (!file.SubmoduleFiles.IsDefaultOrEmpty)
        {
            return file.SubmoduleFiles.SelectMany(Read);
        }

        if (HasNoText(file))
        {
            return [new ReadingUnit(WholeDigest(file), null, -1, -1)];
        }

        return file.ContextLines < Neighbours ? [] : ReadLines(file);
    }

    private static bool HasNoText(FileChange file) =>
        file.Content != ContentKind.Text
        || file.NewMode is GitMode.Submodule or GitMode.SymbolicLink
        || (file.Kind == FileChangeKind.Deleted && file.OldMode is GitMode.Submodule or GitMode.SymbolicLink);

    private static IEnumerable<ReadingUnit> ReadLines(FileChange file)
    {
        // A mode, and the unedited lines of a rename into or out of an active path, have weight beside the lines.
        if (BecomesExecutable(file) || (file.OldPath is { } old && ActivePath.IsActive(old) != ActivePath.IsActive(file.Path)))
        {
            yield return new ReadingUnit(WholeDigest(file), null, -1, -1);
        }

        using var digests = new LineDigests(file);
        for (var hunk = 0; hunk < file.Hunks.Length; hunk++)
        {
            var lines = file.Hunks[hunk].Lines;
            for (var line = 0; line < lines.Length; line++)
            {
                if (lines[line].Kind != LineKind.Context)
                {
                    yield return new ReadingUnit(digests.Above(lines, line), digests.Below(lines, line), hunk, line);
                }
            }
        }
    }

    private static bool BecomesExecutable(FileChange file) =>
        file is { NewMode: GitMode.Executable, OldMode: not GitMode.Executable, Kind: not FileChangeKind.Added };

    private static UnitDigest WholeDigest(FileChange file)
    {
        using var hash = new FieldHash();
        hash.Field(Version);
        hash.Field("whole");
        hash.Field(file.Kind.ToString());
        hash.Field(file.PathBefore.ToBytes());
        hash.Field(file.Path.ToBytes());
        hash.Field(ModeText.Format(file.OldMode));
        hash.Field(ModeText.Format(file.NewMode));
        PutId(hash, file.OldId);
        PutId(hash, file.NewId);
        return hash.Digest();
    }

    private static void PutId(FieldHash hash, string? id)
    {
        if (id is null)
        {
            hash.Missing();
        }
        else
        {
            hash.Field(id);
        }
    }
}
