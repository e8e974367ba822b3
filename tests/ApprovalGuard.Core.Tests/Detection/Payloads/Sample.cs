namespace ApprovalGuard.Core.Tests.Detection.Payloads;

/// <summary>A file of the payload test set, made by code.</summary>
/// <param name="Kind">What it is an example of, as a failing test names it.</param>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its content.</param>
/// <param name="Rule">The rule that it must fall under; null where it is honest.</param>
public sealed record Sample(string Kind, string Path, string Text, string? Rule = null)
{
    public override string ToString() => $"{Kind} in {Path}";
}
