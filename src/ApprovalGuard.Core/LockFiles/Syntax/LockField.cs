namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>A value under its name.</summary>
/// <param name="Key">The name.</param>
/// <param name="Line">1-based line of the name.</param>
/// <param name="Value">The value.</param>
internal readonly record struct LockField(string Key, int Line, LockNode Value);
