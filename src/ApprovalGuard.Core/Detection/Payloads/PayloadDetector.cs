using ApprovalGuard.Detection.Payloads.Judging;
using ApprovalGuard.Detection.Payloads.Opening;
using ApprovalGuard.Detection.Payloads.Searching;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>Finds texts that decode to something a person cannot see, and says what (SPEC section 6.2).</summary>
/// <param name="secrets">Looks for credentials in what was decoded.</param>
public sealed class PayloadDetector(SecretDetector secrets) : IDetector
{
    /// <summary>More of one piece help nobody; the frame says that there are more.</summary>
    private const int MostSightings = 1000;

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => PayloadRules.All;

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        var budget = new WorkBudget();
        var setting = new SourceSetting(file.Path);
        var cut = new CutRun();
        foreach (var piece in file.Pieces)
        {
            cut.Enter(piece);
            var seen = Find(piece, setting, budget, cut.Skip);
            foreach (var sighting in seen)
            {
                if (!cut.IsSaid(sighting))
                {
                    yield return (piece, sighting);
                }
            }

            cut.Leave(piece, seen);
        }
    }

    private List<Sighting> Find(SourceText piece, SourceSetting setting, WorkBudget budget, int skip)
    {
        var found = new List<Sighting>();
        var peeler = new Peeler(secrets, budget);
        var source = new SearchedText(piece.Text, setting, budget, piece) { Skip = skip };
        TextSearch.Run(source, candidate =>
        {
            if (found.Count > MostSightings)
            {
                return Outcome.Harmless;
            }

            var discoveries = new List<Discovery>();
            var outcome = peeler.Open(candidate, new Surroundings(source.Signs, candidate.Start, candidate.Start + candidate.Length, setting), discoveries);
            var hasSecret = discoveries.Exists(static discovery => discovery.Rule == PayloadRules.Secret);
            found.AddRange(discoveries.Select(discovery => Sighting(candidate, discovery, hasSecret)));
            Note(candidate.Start, candidate.Length);
            return outcome;
        });
        Note(0, 0);
        return found;

        void Note(int start, int length)
        {
            if (budget.TakeReached() is { } bound)
            {
                found.Add(new Sighting(FrameRules.NotInspected, start, length) { Message = bound });
            }
        }
    }

    /// <summary>An encoded secret may be short, and chosen by a person: its plain hash could be looked up.</summary>
    private static Sighting Sighting(Candidate candidate, Discovery discovery, bool hasSecret) => new(discovery.Rule, candidate.Start, candidate.Length)
    {
        Message = discovery.Words,
        DecodedFrom = discovery.Layers,
        Inside = discovery.Preview,
        Severity = discovery.Severity,
        ValueIsRandom = !hasSecret,
    };
}
