namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Source maps (ECMA-426): JSON that holds the source of a compiled file, which is code and meant to be.</summary>
internal static class SourceMap
{
    private const int HeadLength = 4096;

    /// <summary>Whether the text is one.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.TrimStart() is ['{', ..]
        && text.IndexOf("\"mappings\"") >= 0
        && text[..Math.Min(text.Length, HeadLength)].IndexOf("\"version\"") >= 0
        && text.IndexOf("\"sources\"") >= 0;
}
