using System.Text;

namespace ApprovalGuard.Detection.Secrets.Formats;

/// <summary>A value as a Kubernetes Secret holds it: base64 under <c>data</c>, plain under <c>stringData</c>.</summary>
internal static class HiddenValue
{
    private const int Least = 8;
    private const double LeastEntropy = 3;

    /// <summary>Whether it is, decoded where it can be, unlike a word and no filler.</summary>
    public static bool IsSecret(string value)
    {
        var text = Decode(value) ?? value;
        return text.Length >= Least
            && Entropy.BitsPerCharacter(text) >= LeastEntropy
            && !Placeholder.IsMadeUp(text)
            && text.Any(static letter => !char.IsAsciiLetter(letter) && letter is not ('-' or '_' or '.' or '/' or ' '));
    }

    private static string? Decode(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.All(static letter => letter is '\r' or '\n' or '\t' or (>= ' ' and < (char)0x7F)) ? text.Trim() : null;
    }
}
