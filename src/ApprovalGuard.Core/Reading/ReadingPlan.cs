using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Findings;
using ApprovalGuard.Gates;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Reading;

/// <summary>What a person is shown of a change, riskiest first, and what of it nobody read yet.</summary>
/// <param name="Files">The files in the order of reading.</param>
public sealed record ReadingPlan(ImmutableArray<ReadingFile> Files)
{
    /// <summary>All hunks in the order of reading; those of files that do not count are left out, since they owe nothing.</summary>
    public ImmutableArray<ReadingHunk> Hunks { get; } = [.. Files.Where(static file => file.Count.Excluded is null).SelectMany(static file => file.Hunks)];

    /// <summary>The hunks that still owe a reader.</summary>
    public IEnumerable<ReadingHunk> Unread => Hunks.Where(static hunk => !hunk.IsRead);

    /// <summary>Lays it out.</summary>
    /// <param name="files">The change's files, with their content.</param>
    /// <param name="verdict">The verdict on the same change.</param>
    /// <param name="contents">Whole files.</param>
    /// <param name="reading">What was read already.</param>
    public static ReadingPlan Of(IReadOnlyList<FileChange> files, Verdict verdict, IFileContents contents, ReadingState reading)
    {
        var counts = verdict.Change.Files.ToDictionary(static file => file.Path);
        var findings = verdict.Findings.Where(static finding => finding.Status == FindingStatus.New).ToLookup(static finding => finding.Path);
        var moved = MovedLines.Find(files);
        return new ReadingPlan(
        [
            .. files.Select(file => FileOf(file, counts[file.Path], [.. findings[file.Path]], moved, contents, reading))
                .OrderBy(static file => file.Rank)
                .ThenByDescending(static file => file.Hunks.SelectMany(static hunk => hunk.Findings).Select(static finding => (int)finding.Severity).DefaultIfEmpty(-1).Max())
                .ThenBy(static file => file.Count.Path.Value, StringComparer.Ordinal),
        ]);
    }

    private static ReadingFile FileOf(
        FileChange file, FileCount count, ImmutableArray<Finding> findings, MovedLines moved, IFileContents contents, ReadingState reading)
    {
        var rank = RiskOrder.RankOf(count, findings);
        var hunks = UnitReader.Read(file).GroupBy(static unit => unit.Hunk).Select(group => HunkOf(file, count, [.. group], findings, moved, contents, reading));
        return new ReadingFile(count, rank, RiskOrder.ReasonOf(count, rank, findings), [.. hunks]);
    }

    private static ReadingHunk HunkOf(
        FileChange file, FileCount count, ImmutableArray<ReadingUnit> units, ImmutableArray<Finding> findings, MovedLines moved, IFileContents contents, ReadingState reading)
    {
        var index = units[0].Hunk;
        var lines = FileWeight.OfRead(file, contents, units);
        if (index < 0)
        {
            return new ReadingHunk
            {
                File = file,
                Index = index,
                Units = units,
                Lines = lines,
                PaceLines = Math.Min(lines, units.Length),
                IsRead = units.All(unit => reading.IsRead(unit)),
                Findings = [.. findings.Where(static finding => finding.Line == 0)],
            };
        }

        var text = file.Hunks[index].Lines;
        var movedHere = moved.Of(file.Path, index, text.Length);
        return new ReadingHunk
        {
            File = file,
            Index = index,
            Units = units,
            Lines = lines,
            PaceLines = count.Excluded is null ? Enumerable.Range(0, text.Length).Sum(i => Pace.Of(text[i], LineWeight.Of(text[i].Text.Span), movedHere.ContainsKey(i))) : 0,
            IsRead = units.All(unit => reading.IsRead(unit)),
            Moved = movedHere,
            Findings = [.. findings.Where(finding => text.Any(line => line.NewNumber == finding.Line && line.Kind != LineKind.Deleted))],
        };
    }
}
