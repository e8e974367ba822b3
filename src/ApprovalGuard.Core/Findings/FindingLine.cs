namespace ApprovalGuard.Findings;

/// <summary>The line a report shows under a finding. Raw characters: the report escapes them for where they go.</summary>
/// <param name="Text">The line; of a secret's line only what stands before the value and the masked value.</param>
/// <param name="MarkStart">Offset in <paramref name="Text"/> of the first character to mark.</param>
/// <param name="MarkLength">Characters to mark; 0 marks nothing (masked secrets).</param>
public sealed record FindingLine(string Text, int MarkStart, int MarkLength);
