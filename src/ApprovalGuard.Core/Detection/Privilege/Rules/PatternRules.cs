using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>All rules that are known by how they are written; to add one, add a record to a list beside this one.</summary>
internal static class PatternRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        .. RemoteCodeRules.All, .. WayOutRules.All, .. RightsRules.All, .. ContainerRules.All, .. CloudRightsRules.All, .. TrustRules.All, .. FootholdRules.All, .. PipelineTextRules.All, .. BuildRules.All,
    ];
}
