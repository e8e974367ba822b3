namespace ApprovalGuard.Findings;

/// <summary>
/// Names a finding across moves and renames: <c>ag1:</c>, 16 hex digits of place, a dot, 16 hex digits of value
/// (SPEC section 2). Line number and path do not enter.
/// </summary>
/// <param name="Place">16 hex digits.</param>
/// <param name="Value">16 hex digits.</param>
public readonly record struct Fingerprint(string Place, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"ag1:{Place}.{Value}";
}
