using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>Reads GitHub's workflows and actions as a whole, since what a line means there depends on what starts it.</summary>
internal sealed class WorkflowReader : IReader
{
    private const int SizeLimit = 512 << 10;

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => WorkflowRules.All;

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (!IsWorkflow(file))
        {
            yield break;
        }

        var old = new Lazy<Workflow?>(() => WorkflowRights.Before(file, SizeLimit));
        var taken = new Lazy<HashSet<string>>(() => WorkflowSteps.TakenIn(old.Value));
        foreach (var place in Place.TextsOf(file, SizeLimit))
        {
            var workflow = new Workflow(YamlOutline.Of(place.Text));
            var seen = UntrustedCode.In(workflow, place).Concat(WorkflowRights.In(workflow, place)).Concat(WorkflowSteps.In(workflow, place));
            if (file.IsChange)
            {
                seen = seen.Concat(WorkflowRights.Gained(workflow, old.Value, place, file)).Concat(WorkflowSteps.New(workflow, taken.Value, place));
            }

            foreach (var sighting in seen)
            {
                if (sighting is { } there)
                {
                    yield return there;
                }
            }
        }

        foreach (var removed in WorkflowRights.LimitsRemoved(file, SizeLimit))
        {
            yield return removed;
        }
    }

    private static bool IsWorkflow(FileView file)
    {
        var path = file.File.Path;
        return file.Is(FileRole.Pipeline) && path.Extension is ".yml" or ".yaml"
            && (path.Value.Contains("workflows/", StringComparison.OrdinalIgnoreCase) || path.Value.Contains(".github/actions/", StringComparison.OrdinalIgnoreCase)
                || path.Name.Equals("action.yml", StringComparison.OrdinalIgnoreCase) || path.Name.Equals("action.yaml", StringComparison.OrdinalIgnoreCase));
    }
}
