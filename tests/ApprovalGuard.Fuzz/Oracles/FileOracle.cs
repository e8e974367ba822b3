using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using static ApprovalGuard.Fuzz.Engine.BrokenPromiseException;

namespace ApprovalGuard.Fuzz.Oracles;

/// <summary>What holds of every file that a diff's reader gives.</summary>
internal static class FileOracle
{
    /// <summary>Throws where it does not hold.</summary>
    public static void Check(FileChange file)
    {
        Unless(file.Added >= 0 && file.Deleted >= 0 && file.Bytes >= 0, "a count is negative");
        Unless(LosslessText.Decode(file.Path.ToBytes()) == file.Path.Value, $"a path does not survive its bytes: {file.Path}");
        var (added, deleted) = (0, 0);
        foreach (var hunk in file.Hunks)
        {
            foreach (var line in hunk.Lines)
            {
                Unless(line.Kind == LineKind.Added ? line.OldNumber == 0 : line.OldNumber > 0, $"the old number of a {line.Kind} line is {line.OldNumber}");
                Unless(line.Kind == LineKind.Deleted ? line.NewNumber == 0 : line.NewNumber > 0, $"the new number of a {line.Kind} line is {line.NewNumber}");
                Unless(!line.Text.Span.Contains((byte)'\n'), "a line holds a line feed");
                added += line.Kind == LineKind.Added ? 1 : 0;
                deleted += line.Kind == LineKind.Deleted ? 1 : 0;
            }
        }

        if (file.NotInspected is null && file.Content == ContentKind.Text)
        {
            Unless(added == file.Added && deleted == file.Deleted, $"{added} and {deleted} lines are kept, {file.Added} and {file.Deleted} are counted");
        }

        foreach (var unit in UnitReader.Read(file))
        {
            Unless(unit.Hunk < file.Hunks.Length, "a unit is of no hunk");
        }
    }
}
