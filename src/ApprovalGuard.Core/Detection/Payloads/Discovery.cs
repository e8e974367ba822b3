using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>What was found inside of a text.</summary>
/// <param name="Rule">The rule that it falls under.</param>
/// <param name="Words">A few words: <c>script</c>, <c>ELF executable</c>.</param>
/// <param name="Layers">The layers around it, outermost first.</param>
/// <param name="Severity">How grave it is.</param>
internal sealed record Discovery(RuleInfo Rule, string Words, ImmutableArray<string> Layers, Severity Severity)
{
    /// <summary>The beginning of what is inside, secrets masked; null where it is no text.</summary>
    public string? Preview { get; init; }
}
