namespace ApprovalGuard.Findings;

/// <summary>Text that may be a secret: it can be asked, and prints as asterisks wherever it is printed by accident.</summary>
public sealed class SensitiveText(string text)
{
    private readonly string _text = text;

    /// <summary>Whether the predicate holds for the text.</summary>
    public bool Is(Func<string, bool> predicate) => predicate(_text);

    /// <inheritdoc/>
    public override string ToString() => "***";
}
