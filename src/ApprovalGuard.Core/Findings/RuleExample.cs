namespace ApprovalGuard.Findings;

/// <summary>A text for a rule's own test.</summary>
/// <param name="Text">The file's content.</param>
/// <param name="Path">The file's path, where the rule looks at it.</param>
public sealed record RuleExample(string Text, string Path = "src/sample.txt")
{
    /// <summary>The file's content before the change, where the rule looks at what became of it; null where the file is new.</summary>
    public string? Before { get; init; }

    /// <summary>Lets a rule write its examples as plain strings.</summary>
    public static implicit operator RuleExample(string text) => new(text);

    /// <summary>A key of a provider's shape must not stand in this repository as text: parts are joined when the rules load.</summary>
    public static RuleExample Joined(params ReadOnlySpan<string> parts) => new(string.Concat(parts));
}
