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
    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => PayloadRules.All;

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        var budget = new WorkBudget();
        var setting = new SourceSetting(file.Path);
        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in Find(piece, setting, budget))
            {
                yield return (piece, sighting);
            }
        }
    }

    private List<Sighting> Find(SourceText piece, SourceSetting setting, WorkBudget budget)
    {
        var found = new List<Sighting>();
        var peeler = new Peeler(secrets, budget);
        var source = new SearchedText(piece.Text, setting, budget, piece);
        TextSearch.Run(source, candidate =>
        {
            var discoveries = new List<Discovery>();
            var outcome = peeler.Open(candidate, new Surroundings(source.Signs, candidate.Start, candidate.Start + candidate.Length, setting), discoveries);
            found.AddRange(discoveries.Select(discovery => Sighting(candidate, discovery, hasSecret: discoveries.Exists(static other => other.Rule == PayloadRules.Secret))));
            if (budget.TakeReached() is { } bound)
            {
                found.Add(new Sighting(FrameRules.NotInspected, candidate.Start, candidate.Length) { Message = bound });
            }

            return outcome;
        });
        return found;
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
