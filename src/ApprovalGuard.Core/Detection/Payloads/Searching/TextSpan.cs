namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Some characters of a text.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="Length">How many.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset after the last.</summary>
    public int End => Start + Length;
}
