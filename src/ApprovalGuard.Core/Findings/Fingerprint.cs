namespace ApprovalGuard.Findings;

/// <summary>
/// Names a finding across moves and renames: <c>ag1:</c>, 16 hex digits of place, a dot, 16 hex digits of value
/// (SPEC section 2). Line number and path do not enter.
/// </summary>
/// <param name="Place">16 hex digits.</param>
/// <param name="Value">16 hex digits.</param>
public readonly record struct Fingerprint(string Place, string Value)
{
    private const string Prefix = "ag1:";
    private const int Digits = 16;

    /// <summary>Reads the text form; null where it is none.</summary>
    public static Fingerprint? Parse(string text) =>
        text.Length == Prefix.Length + Digits + 1 + Digits && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + Digits] == '.'
            ? new Fingerprint(text.Substring(Prefix.Length, Digits), text[^Digits..])
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"ag1:{Place}.{Value}";
}
