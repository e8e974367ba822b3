namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>Values as machines issue them.</summary>
internal static class IssuedValue
{
    private const int Shortest = 10;
    private const int ShortestPiece = 8;
    private const int ShortestBytes = 16;
    private const int ShortestBase64 = 20;
    private const double LeastBits = 50;
    private const double LeastDensity = 3.1;

    /// <summary>Many bits, few of them in words.</summary>
    public static bool Is(ReadOnlySpan<char> value, ValueProfile profile) =>
        value.Length >= Shortest
        && profile.Bits >= LeastBits
        && profile.Density >= LeastDensity
        && !profile.IsWordy
        && profile.Letters > 0
        && (profile.Digits > 0 || profile.IsDrawn)
        && profile.Signs <= value.Length / 2
        && (ValueShape.LongestPiece(value) >= ShortestPiece || profile is { WordLetters: 0, Digits: >= 3 });

    /// <summary>Bytes in hex or base64, and nothing that only looks like them.</summary>
    public static bool IsBytes(ReadOnlySpan<char> value, ValueProfile profile) =>
        value.Length >= ShortestBytes
        && !ValueShape.IsUuid(value)
        && (ValueShape.IsHex(value) || (value.Length >= ShortestBase64 && ValueShape.IsBase64(value) && profile is { Upper: > 0, Lower: > 0, Digits: > 0 }));

    /// <summary>Whether a text that was decoded from base64 is a private key, or holds an issued value: a login, a JSON object with a key in it.</summary>
    public static bool IsInside(string text)
    {
        if (text.StartsWith('-'))
        {
            return text.Contains("PRIVATE KEY", StringComparison.Ordinal);
        }

        foreach (var range in text.AsSpan().SplitAny(" \"':,{}=\n\r\t"))
        {
            var piece = text.AsSpan()[range];
            if (!Placeholder.IsMadeUp(piece) && Is(piece, ValueProfile.Of(piece)))
            {
                return true;
            }
        }

        return false;
    }
}
