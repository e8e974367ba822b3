namespace ApprovalGuard.Reports;

/// <summary>
/// Foreign text in a message of SARIF, where <c>[words](target)</c> is a link and <c>{0}</c> a placeholder: the escapes are those of the standard
/// (2.1.0, sections 3.11.5 and 3.11.6).
/// </summary>
internal static class SarifText
{
    /// <summary>Foreign text, visible, for a plain text message.</summary>
    public static string Of(ReadOnlySpan<char> text) => VisibleText.Escape(text)
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("[", @"\[", StringComparison.Ordinal)
        .Replace("]", @"\]", StringComparison.Ordinal)
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal);
}
