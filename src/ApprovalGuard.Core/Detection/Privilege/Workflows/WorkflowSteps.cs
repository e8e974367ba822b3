using System.Buffers;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>What a workflow's jobs run on, and what of others' they run.</summary>
internal static class WorkflowSteps
{
    private const int CommitLength = 40;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>What matters whenever it stands there.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)?> In(Workflow workflow, Place place)
    {
        if (!workflow.StartsOn("pull_request", "pull_request_target", "issue_comment"))
        {
            yield break;
        }

        var outline = workflow.Outline;
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if ((entry.Key == "runs-on" || (entry.Key is "-" or "labels" && outline.KeyAbove(i) is "runs-on")) && outline.Value(entry).Contains("self-hosted", StringComparison.Ordinal))
            {
                yield return place.At(WorkflowRules.SelfHosted, entry.Start, LengthOf(entry), Severity.Medium);
            }
        }
    }

    /// <summary>What is worth a look when it is new.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)?> New(Workflow workflow, HashSet<string> before, Place place)
    {
        var outline = workflow.Outline;
        var own = new Dictionary<int, bool>();
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if (entry.Key == "uses" && IsUnpinned(outline.Value(entry)) && !before.Contains(NameOf(outline.Value(entry))))
            {
                yield return place.At(WorkflowRules.UnpinnedAction, entry.Start, LengthOf(entry), Severity.Low);
            }
            else if (entry.Key == "secrets" && outline.Value(entry) is "inherit" && !CallsOwn(outline, entry.Parent, own))
            {
                yield return place.At(WorkflowRules.SecretsInherited, entry.Start, LengthOf(entry), Severity.Low);
            }
        }
    }

    /// <summary>Others' actions that a workflow takes by tag or branch: another version of one adds nobody.</summary>
    public static HashSet<string> TakenIn(Workflow? before) => before?.Outline is not { } outline
        ? []
        : [.. outline.Entries.Where(entry => entry.Key == "uses" && IsUnpinned(outline.Value(entry))).Select(entry => NameOf(outline.Value(entry)))];

    private static bool CallsOwn(YamlOutline outline, int job, Dictionary<int, bool> known)
    {
        if (!known.TryGetValue(job, out var calls))
        {
            known[job] = calls = outline.Below(job).Any(below => below.Entry.Key == "uses" && outline.Value(below.Entry).StartsWith("./", StringComparison.Ordinal));
        }

        return calls;
    }

    /// <summary>Others' actions by tag or branch. GitHub's own are as trustworthy as the server that runs them.</summary>
    private static bool IsUnpinned(ReadOnlySpan<char> uses)
    {
        var at = uses.IndexOf('@');
        var slash = uses.IndexOf('/');
        if (at < 0 || slash < 0 || slash > at || uses.StartsWith("./", StringComparison.Ordinal) || uses.StartsWith("docker:", StringComparison.Ordinal) || uses[..slash] is "actions" or "github")
        {
            return false;
        }

        var reference = uses[(at + 1)..].Trim();
        return reference.Length != CommitLength || reference.ContainsAnyExcept(HexDigits);
    }

    private static string NameOf(ReadOnlySpan<char> uses) => uses[..uses.IndexOf('@')].ToString();

    private static int LengthOf(YamlEntry entry) => Math.Max(1, entry.ValueStart + entry.ValueLength - entry.Start);
}
