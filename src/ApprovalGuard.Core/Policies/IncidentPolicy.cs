using System.Collections.Immutable;

namespace ApprovalGuard.Policies;

/// <summary>Section <c>incident</c>: who does what in the 15 minutes.</summary>
public sealed record IncidentPolicy
{
    /// <summary><c>incident.owners</c>: names by role (<c>security_lead</c>, <c>dev_lead</c>, <c>auditor</c>, <c>owner</c>).</summary>
    public ImmutableSortedDictionary<string, string> Owners { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>incident.channels</c>: where the report goes.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary><c>incident.keys</c>: the keys in use, for reminders of rotation.</summary>
    public ImmutableArray<IncidentKey> Keys { get; init; } = [];
}
