namespace ApprovalGuard.Cli.Commands;

/// <summary>Which change to judge; with nothing named, the staged one.</summary>
/// <param name="Worktree">The working tree.</param>
/// <param name="Range"><c>A..B</c>.</param>
/// <param name="Commit">A revision.</param>
/// <param name="Diff">A file, or <c>-</c>.</param>
/// <param name="Config">The file of <c>--config</c>.</param>
/// <param name="NoReceipts">Every obligation is reported as open.</param>
internal sealed record CheckRequest(
    bool Worktree = false, string? Range = null, string? Commit = null, string? Diff = null, string? Config = null, bool NoReceipts = false);
