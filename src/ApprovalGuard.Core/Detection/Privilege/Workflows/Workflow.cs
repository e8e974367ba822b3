using ApprovalGuard.Detection.Privilege.Text;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>A workflow as GitHub reads it: what starts it, and what its token may do.</summary>
internal sealed class Workflow
{
    private static readonly string[] Levels = ["read", "write", "none"];

    private readonly Dictionary<(string Scope, string Right), string> _rights = [];

    /// <summary>Reads the outline.</summary>
    public Workflow(YamlOutline outline)
    {
        Outline = outline;
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if (entry.Parent < 0 && entry.Key is "on" or "true")
            {
                Triggers = [.. TriggersOf(i)];
                TriggerEntry = i;
                IsPrivileged = StartsOn("pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment", "fork", "watch", "gollum");
                CodeTrigger = Triggers.Where(static trigger => trigger.Name is "pull_request_target" or "workflow_run" or "issue_comment").Cast<(string Name, YamlEntry Entry)?>().FirstOrDefault();
            }
            else if (entry.Key == "permissions" && ScopeOf(i) is { } scope)
            {
                ReadRights(i, scope);
                HasLimits |= scope.Length == 0;
            }
        }
    }

    /// <summary>The outline.</summary>
    public YamlOutline Outline { get; }

    /// <summary>The events that start it, and the entries that name them.</summary>
    public IReadOnlyList<(string Name, YamlEntry Entry)> Triggers { get; private set; } = [];

    /// <summary>Index of the entry <c>on</c>; -1 where it is not to be seen.</summary>
    public int TriggerEntry { get; } = -1;

    /// <summary>Every right that is named, and where: the scope is empty for the whole workflow, else the job's name.</summary>
    public List<(string Scope, string Right, string Level, YamlEntry Entry)> Rights { get; } = [];

    /// <summary>Whether strangers start it with the repository's own credentials.</summary>
    public bool IsPrivileged { get; }

    /// <summary>The first of those events that comes with code that may be fetched; null where none does.</summary>
    public (string Name, YamlEntry Entry)? CodeTrigger { get; }

    /// <summary>Whether one of the events starts it.</summary>
    public bool StartsOn(params ReadOnlySpan<string> events)
    {
        foreach (var (name, _) in Triggers)
        {
            if (events.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The level of a right in a scope as it stands; null where it is not named there.</summary>
    public string? LevelOf(string scope, string right) => _rights.GetValueOrDefault((scope, right)) ?? (_rights.GetValueOrDefault((scope, "")) is { } all ? all.Replace("-all", "", StringComparison.Ordinal) : null);

    /// <summary>Whether rights are named for the whole workflow.</summary>
    public bool HasLimits { get; }

    private IEnumerable<(string Name, YamlEntry Entry)> TriggersOf(int on)
    {
        var entry = Outline.Entries[on];
        if (entry.ValueLength > 0)
        {
            yield return (Outline.Value(entry).ToString(), entry);
        }

        for (var i = on + 1; i < Outline.Entries.Count && Outline.IsUnder(i, on); i++)
        {
            if (Outline.Above(i) != on)
            {
                continue;
            }

            var below = Outline.Entries[i];
            if (below.Key is not ("-" or ""))
            {
                yield return (below.Key, below);
            }
            else if (below.ValueLength > 0)
            {
                yield return (Outline.Value(below).Trim().ToString(), below);
            }
        }
    }

    private string? ScopeOf(int index)
    {
        var above = Outline.Entries[index].Parent;
        if (above < 0)
        {
            return "";
        }

        return Outline.KeyAbove(above) == "jobs" || Outline.Entries[above].Parent < 0 ? Outline.Entries[above].Key : null;
    }

    private void ReadRights(int index, string scope)
    {
        var entry = Outline.Entries[index];
        if (entry.ValueLength > 0)
        {
            Add(scope, "", Outline.Value(entry).ToString(), entry);
        }

        foreach (var (_, right) in Outline.Below(index))
        {
            var level = Outline.Value(right).ToString();
            if (Levels.Contains(level))
            {
                Add(scope, right.Key, level, right);
            }
        }
    }

    private void Add(string scope, string right, string level, YamlEntry entry)
    {
        Rights.Add((scope, right, level, entry));
        _rights[(scope, right)] = level;
    }
}
