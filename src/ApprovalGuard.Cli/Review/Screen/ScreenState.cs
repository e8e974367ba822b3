using ApprovalGuard.Reading;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>What the full-screen reader shows now.</summary>
internal sealed record ScreenState
{
    /// <summary>Which page.</summary>
    public ScreenPage Page { get; init; } = ScreenPage.Hunk;

    /// <summary>Rows scrolled off at the top.</summary>
    public int Scroll { get; init; }

    /// <summary>The selected line of a list.</summary>
    public int Selected { get; init; }

    /// <summary>What is being typed at a prompt.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The last row: an answer to the last key; empty where there is none.</summary>
    public string Message { get; init; } = "";
}
