using System.Buffers;
using System.Text;
using ApprovalGuard.Detection.Payloads.Decoding;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>A Kubernetes Secret: base64 beside the names that say what it is, <c>password: aHVudGVy…</c>. Base64 is no encryption.</summary>
internal static class SecretManifest
{
    private const int Reach = 64 << 10;
    private const int Least = 8;
    private const int Most = 512;

    private static readonly SearchValues<char> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>Offers each value of the manifest that the offset lies in, together with its name, and gives the offset of its end.</summary>
    public static int At(SearchedText source, int offset, Func<Candidate, Outcome> open)
    {
        var start = Math.Max(0, offset - Reach);
        start += Math.Max(0, source.Text.AsSpan(start, offset - start).LastIndexOf("\n---"));
        var end = source.Text.AsSpan(offset).IndexOf("\n---");
        end = Math.Min(end < 0 ? source.Text.Length : offset + end, offset + Reach);
        for (var position = start; position < end;)
        {
            var line = source.Text.AsSpan(position, end - position);
            var length = line.IndexOf('\n');
            line = length < 0 ? line : line[..length];
            Try(source, position, line.TrimEnd('\r'), open);
            position = length < 0 ? end : position + length + 1;
        }

        return end;
    }

    private static void Try(SearchedText source, int start, ReadOnlySpan<char> line, Func<Candidate, Outcome> open)
    {
        var colon = line.IndexOf(": ");
        if (colon < 0)
        {
            return;
        }

        var value = line[(colon + 2)..].Trim(" \"'");
        if (value.Length is < Least or > Most || value.Length % 4 != 0 || value.ContainsAnyExcept(Digits))
        {
            return;
        }

        var bytes = DigitEncoding.Base64.Decode(value);
        if (DecodedText.LooksLikeText(bytes))
        {
            var name = line[..colon].Trim(" \"'-");
            var valueStart = start + colon + 2 + line[(colon + 2)..].IndexOf(value);
            open(new Candidate(valueStart, value.Length, Content.Of(Base64Text.LayerOf(value), $"{name}: \"{Encoding.UTF8.GetString(bytes).TrimEnd()}\"")));
        }
    }
}
