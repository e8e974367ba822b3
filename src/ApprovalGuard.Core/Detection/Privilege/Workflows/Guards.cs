using ApprovalGuard.Detection.Privilege.Text;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>
/// Whether a person stands between a stranger and a step: an environment that asks for approval, a condition on who wrote it, a run on the
/// repository's own branches. It may hold; only a reader can tell.
/// </summary>
internal sealed class Guards(Workflow workflow)
{
    private readonly Dictionary<int, bool> _known = [];
    private bool? _ownBranches;

    /// <summary>Whether one stands before the entry: at its step, its job, or the workflow.</summary>
    public bool StandBefore(int index)
    {
        var outline = workflow.Outline;
        for (var above = outline.Entries[index].Parent; above >= 0; above = outline.Entries[above].Parent)
        {
            if (!_known.TryGetValue(above, out var isGuard))
            {
                _known[above] = isGuard = outline.Children(above).Any(entry => IsGuard(entry.Key, outline.Value(entry)));
            }

            if (isGuard)
            {
                return true;
            }
        }

        return _ownBranches ??= workflow.TriggerEntry >= 0 && !workflow.StartsOn("pull_request_target", "issue_comment")
            && outline.Entries.Where((entry, i) => entry.Key == "branches" && outline.KeyAbove(i) == "workflow_run").Any();
    }

    private static bool IsGuard(string key, ReadOnlySpan<char> value) => key == "environment" || (key == "if" && (Names(value, "author_association") || Names(value, "head.repo.full_name ==")
        || Names(value, "head_repository.full_name ==") || Names(value, "label") || Names(value, "permission")));

    private static bool Names(ReadOnlySpan<char> condition, string word) => condition.Contains(word, StringComparison.Ordinal);
}
