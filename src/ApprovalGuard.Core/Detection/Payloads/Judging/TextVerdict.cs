namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>What a text is, and the words of a finding about it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Words of a finding; null where there is nothing to find.</param>
internal readonly record struct TextVerdict(TextKind Kind, string? Words);
