using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>
/// Looks for what lock files hide (SPEC sections 4 and 6.4): their lines do not count, few people read them, and what they say is fetched and run. A
/// change is compared with the file before it; a scan reports only what is wrong by itself.
/// </summary>
public sealed class LockFileDetector : IDetector
{
    /// <summary>Of one rule more lines of one file say the same.</summary>
    private const int MostOfARule = 20;

    private static readonly Func<LockComparison, IEnumerable<LockSighting>>[] Checks =
        [HostCheck.Look, IntegrityCheck.Look, SourceCheck.Look, NameCheck.Look, EntryCheck.Look];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => LockFileRules.All;

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        if (LockFileNames.FormatOf(file.Path) is not { } format || !file.ComesWhole
            || file.Change is { Kind: FileChangeKind.Deleted } or { NewMode: GitMode.SymbolicLink or GitMode.Submodule })
        {
            return [];
        }

        var wholeFile = new SourceText("");
        if (file.WholeNew() is not { } text)
        {
            return [(wholeFile, Bound($"a lock file over {LockFileReader.SizeLimit >> 20} MB"))];
        }

        if (LockFileReader.Read(format, text, out var misfit) is not { } now)
        {
            return misfit is { IsBound: true } ? [(wholeFile, Bound($"a lock file with {misfit}"))]
                : file.Change is null || string.IsNullOrWhiteSpace(text) ? []
                : [(wholeFile, new Sighting(LockFileRules.Unreadable, 0, 0) { Message = $"does not read as a lock file: {misfit}" })];
        }

        var both = new LockComparison(file.Path, now, Before(file, format), file.Change is not null);
        return Checks.SelectMany(check => Capped([.. check(both)])).Select(sighting => LockLine.Place(file, sighting) ?? (wholeFile, LockLine.OfFile(sighting)));
    }

    private static LockFile? Before(InspectedFile file, LockFileFormat format) =>
        file.Change is { } change && LockFileNames.FormatOf(change.PathBefore) == format && file.WholeOld() is { } text ? LockFileReader.Read(format, text) : null;

    private static Sighting Bound(string words) => new(FrameRules.NotInspected, 0, 0) { Message = words };

    /// <summary>The first of each rule, and one word about the rest, as grave as the gravest of them.</summary>
    private static IEnumerable<LockSighting> Capped(List<LockSighting> seen)
    {
        foreach (var group in seen.GroupBy(static sighting => sighting.Rule.Id, StringComparer.Ordinal))
        {
            List<LockSighting> ofRule = [.. group.DistinctBy(static sighting => sighting.Message)];
            foreach (var sighting in ofRule.Take(MostOfARule))
            {
                yield return sighting;
            }

            if (ofRule.Count > MostOfARule)
            {
                var rest = ofRule.Skip(MostOfARule).ToList();
                yield return rest[0] with
                {
                    Message = $"{rest[0].Message}, and {rest.Count - 1} more like it",
                    Severity = rest.Max(static sighting => sighting.Severity ?? sighting.Rule.Severity),
                };
            }
        }
    }
}
