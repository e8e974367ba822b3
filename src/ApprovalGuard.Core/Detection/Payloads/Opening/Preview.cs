using System.Globalization;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>The beginning of what was decoded as a report may show it: never a secret, and nothing after one.</summary>
internal static class Preview
{
    private const int MostCharacters = 200;

    /// <summary>The preview of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secrets">Secrets in it.</param>
    public static string Of(string text, IEnumerable<Sighting> secrets)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = Math.Min(text.Length, start + MostCharacters);
        var firstSecret = secrets.Select(static secret => secret.ValueStart).DefaultIfEmpty(int.MaxValue).Min();
        return firstSecret < end
            ? string.Concat(text.AsSpan(start, Math.Max(0, firstSecret - start)), SecretMask.Masked([], isRandom: false))
            : text[start..end].TrimEnd();
    }

    /// <summary>The preview of bytes that are no text.</summary>
    public static string Of(string words, int length) => string.Create(CultureInfo.InvariantCulture, $"{words}, {length:N0} bytes");

    /// <summary>The preview of an archive: the names in it.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length > MostCharacters ? all[..MostCharacters] : all;
    }
}
