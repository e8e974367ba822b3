using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>What a workflow's token may do, and what of it is new.</summary>
internal static class WorkflowRights
{
    /// <summary>Rights over code, releases, builds and identities; the others write words and marks.</summary>
    private static readonly string[] Strong = ["contents", "actions", "packages", "deployments", "id-token", "pages", "repository-projects", "organization-packages", "attestations", "workflows", "administration", "secrets"];

    /// <summary>All rights at once.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)?> In(Workflow workflow, Place place) =>
        workflow.Rights.Where(static right => right is { Right: "", Level: "write-all" })
            .Select(right => place.At(WorkflowRules.WriteAll, right.Entry.Start, LengthOf(right.Entry), Severity.High));

    /// <summary>Rights to write that the file before the change did not give.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)?> Gained(Workflow workflow, Workflow? old, Place place, FileView file)
    {
        foreach (var (scope, right, level, entry) in workflow.Rights)
        {
            if (level != "write" || (old is not null && IsCovered(old, scope, right)))
            {
                continue;
            }

            var before = old?.LevelOf(scope, right) ?? (scope.Length > 0 ? old?.LevelOf("", right) : null);
            var severity = Strong.Contains(right) && (old is null || old.HasLimits || file.File.Change is { Kind: Changes.FileChangeKind.Added }) ? Severity.Medium : Severity.Low;
            yield return place.At(WorkflowRules.MoreRights, entry.Start, LengthOf(entry), severity,
                before is null ? $"more rights: {right}: write" : $"more rights: {right}: {before} becomes {right}: write");
        }
    }

    /// <summary>The entries that limited the token and are gone, with nothing in their place.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)> LimitsRemoved(FileView file, int limit)
    {
        if (!file.IsChange || file.File.Removed.Count == 0 || file.File.Change is { Kind: Changes.FileChangeKind.Deleted } || file.File.WholeOld() is not { } before || file.File.WholeNew() is not { } after
            || before.Length > limit || after.Length > limit)
        {
            yield break;
        }

        var old = new Workflow(YamlOutline.Of(before));
        var now = new Workflow(YamlOutline.Of(after));
        if (!old.HasLimits || now.HasLimits || now.Rights.Count > 0)
        {
            yield break;
        }

        foreach (var piece in file.File.Removed)
        {
            for (var i = 0; i < piece.LineCount; i++)
            {
                if (piece.IsTarget(i) && piece.Line(i).StartsWith("permissions:", StringComparison.Ordinal))
                {
                    yield return (piece, new Sighting(WorkflowRules.LimitRemoved, piece.LineStart(i), piece.Line(i).TrimEnd().Length));
                }
            }
        }
    }

    /// <summary>The workflow before the change; of a foreign diff what the removed lines show of it; null where there was none.</summary>
    public static Workflow? Before(FileView file, int limit)
    {
        if (file.File.WholeOld() is { } whole && whole.Length <= limit)
        {
            return new Workflow(YamlOutline.Of(whole));
        }

        return file.File.Removed.Count == 0 ? null : new Workflow(YamlOutline.Of(string.Concat(file.File.Removed.Select(static piece => piece.Text))));
    }

    /// <summary>
    /// Whether the file had the right where it now stands, or wider: a right that moves from the workflow to a job is given to fewer.
    /// </summary>
    private static bool IsCovered(Workflow old, string scope, string right) =>
        old.LevelOf(scope, right) == "write" || (scope.Length > 0 && old.LevelOf("", right) == "write");

    private static int LengthOf(YamlEntry entry) => entry.ValueStart + entry.ValueLength - entry.Start;
}
