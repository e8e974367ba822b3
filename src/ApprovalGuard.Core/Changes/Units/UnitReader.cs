using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
    private const string Version = "ag/unit/v1";
    private const int Neighbours = 3;

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

        var seen = new Dictionary<UnitDigest, int>();
        var hash = new FieldHash();
        for (var hunk = 0; hunk < file.Hunks.Length; hunk++)
        {
            var lines = file.Hunks[hunk].Lines;
            for (var line = 0; line < lines.Length; line++)
            {
                if (lines[line].Kind != LineKind.Context)
                {
                    yield return new ReadingUnit(
                        Digest(hash, seen, file, lines, line, above: true), Digest(hash, seen, file, lines, line, above: false), hunk, line);
                }
            }
        }
    }

    private static bool BecomesExecutable(FileChange file) =>
        file is { NewMode: GitMode.Executable, OldMode: not GitMode.Executable, Kind: not FileChangeKind.Added };

    private static UnitDigest Digest(
        FieldHash hash, Dictionary<UnitDigest, int> seen, FileChange file, ImmutableArray<ChangedLine> lines, int line, bool above)
    {
        var isOld = lines[line].Kind == LineKind.Deleted;
        hash.Reset();
        hash.Field(Version);
        hash.Field(above ? "above" : "below");
        hash.Field((isOld ? file.PathBefore : file.Path).ToBytes());
        hash.Field(ModeText.Format(isOld ? file.OldMode : file.NewMode));
        hash.Field(isOld ? "-" : "+");
        hash.Line(lines[line]);
        PutNeighbours(hash, lines, line, isOld ? LineKind.Added : LineKind.Deleted, above);
        var withoutOrdinal = hash.Length;
        hash.Field("0");
        var digest = hash.Digest();
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, digest, out var isRepeated);
        if (isRepeated)
        {
            hash.Reset(withoutOrdinal);
            hash.Field(count.ToString(CultureInfo.InvariantCulture));
            digest = hash.Digest();
        }

        count++;
        return digest;
    }

    private static void PutNeighbours(FieldHash hash, ImmutableArray<ChangedLine> lines, int line, LineKind otherSide, bool above)
    {
        Span<int> found = stackalloc int[Neighbours];
        var count = 0;
        var step = above ? -1 : 1;
        for (var i = line + step; i >= 0 && i < lines.Length && count < Neighbours; i += step)
        {
            if (lines[i].Kind != otherSide)
            {
                found[count++] = i;
            }
        }

        for (var missing = count; above && missing < Neighbours; missing++)
        {
            hash.Missing();
        }

        for (var i = 0; i < count; i++)
        {
            hash.Line(lines[found[above ? count - 1 - i : i]]);
        }

        for (var missing = count; !above && missing < Neighbours; missing++)
        {
            hash.Missing();
        }
    }

    private static UnitDigest WholeDigest(FileChange file)
    {
        var hash = new FieldHash();
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
