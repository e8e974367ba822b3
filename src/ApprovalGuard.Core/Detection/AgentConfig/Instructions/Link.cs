using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>A part of a chain that follows another.</summary>
/// <param name="Part">The part.</param>
/// <param name="Gap">The most characters between it and the part before.</param>
/// <param name="Ends">What may not stand between them.</param>
internal sealed record Link(Func<Regex> Part, int Gap, string Ends = ".\n");
