namespace ApprovalGuard.Policies;

/// <summary>Section <c>summary</c>.</summary>
/// <param name="Words"><c>summary.words</c>: when words are required beside the structural summary.</param>
public sealed record SummaryPolicy(SummaryWords Words = SummaryWords.Agent);
