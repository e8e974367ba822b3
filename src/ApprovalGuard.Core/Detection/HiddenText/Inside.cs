using ApprovalGuard.Detection.Secrets;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>The preview of a decoded text: short, and with its secrets masked.</summary>
internal static class Inside
{
    private const int MostLetters = 400;

    private static readonly SecretDetector Secrets = new([]);

    /// <summary>The text as it may be shown; null for null.</summary>
    public static string? Of(string? decoded)
    {
        if (decoded is null)
        {
            return null;
        }

        var piece = new SourceText(decoded);
        var mask = new SecretMask();
        foreach (var secret in Secrets.FindIn(decoded))
        {
            mask.Add(piece, secret);
        }

        return mask.Show(piece, 0, Math.Min(decoded.Length, MostLetters));
    }
}
