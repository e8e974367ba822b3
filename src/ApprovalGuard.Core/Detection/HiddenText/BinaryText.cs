using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Tells bytes of a binary format from text: a binary without a NUL passes for text, and so does UTF-16 without its NULs.</summary>
internal static class BinaryText
{
    /// <summary>Stray bytes and controls among so many characters.</summary>
    private const int Share = 20;

    /// <summary>Fewer are what a short line may hold.</summary>
    private const int Fewest = 16;

    /// <summary>Whether a twentieth of the text or more is no text. Backspaces and escapes do not count: they are what a hiding text is made of.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            odd += text[i] is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\b' or '\u001B')
                || (LosslessText.IsEscapedByte(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))) ? 1 : 0;
        }

        return odd >= Fewest && odd * Share > text.Length;
    }
}
