using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Losses;
using ApprovalGuard.Detection.Privilege.Manifests;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Detection.Privilege.Workflows;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>
/// Finds new code that gains rights or talks outward: rights of machines, containers, clouds and build servers, code that is fetched and run,
/// checks that are switched off or taken away, hosts that were not named before.
/// </summary>
public sealed class PrivilegeDetector : IDetector
{
    private static readonly PatternScan Patterns = new(PatternRules.All);

    private static readonly ImmutableArray<IReader> Readers = [new WorkflowReader(), new InstallScripts(), new FinalUser(), new PathFile(), new NewHosts(), new LostChecks(), new OwnersRemoved()];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules { get; } = [.. PatternRules.All, RightsAndWayOut.Rule, .. Readers.SelectMany(static reader => reader.Rules)];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        var view = new FileView(file);
        foreach (var piece in file.Pieces)
        {
            var seen = Patterns.Look(view, piece);
            foreach (var sighting in seen)
            {
                yield return (piece, sighting);
            }

            foreach (var sighting in RightsAndWayOut.In(view, piece, seen))
            {
                yield return (piece, sighting);
            }
        }

        foreach (var found in Readers.SelectMany(reader => reader.Look(view)))
        {
            yield return found;
        }
    }
}
