using System.Buffers;

namespace ApprovalGuard.Detection.Secrets.Outlines;

/// <summary>
/// The characters of long words: all but blanks, quotes, brackets and what else ends a value. An issued key stands inside of a run of them, and
/// that run is at least as long as the key.
/// </summary>
internal static class RunCharacters
{
    private const string EndLetters = " \t\r\n\"'`<>(){}[],;|\\";

    /// <summary>The characters that end a run.</summary>
    public static SearchValues<char> Ends { get; } = SearchValues.Create(EndLetters);

    /// <summary>Whether a run may hold the character.</summary>
    public static bool Contains(char letter) => !EndLetters.Contains(letter, StringComparison.Ordinal);
}
