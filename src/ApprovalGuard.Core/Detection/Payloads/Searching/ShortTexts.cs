using System.Buffers;
using ApprovalGuard.Detection.Payloads.Decoding;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Short base64 on the line of a call that decodes it: too short to be noticed by itself, long enough for <c>rm -rf /</c>.</summary>
internal static class ShortTexts
{
    private const int Least = 8;
    private const int LongestLine = 1024;

    private static readonly SearchValues<char> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    /// <summary>Offers the short texts on the line and gives the offset of its end.</summary>
    public static int At(SearchedText source, int offset, Func<Candidate, Outcome> open)
    {
        var limit = Math.Max(0, offset - LongestLine);
        var start = limit + source.Text.AsSpan(limit, offset - limit).LastIndexOf('\n') + 1;
        var line = source.Text.AsSpan(start, Math.Min(source.Text.Length - start, 2 * LongestLine));
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        for (var position = 0; position < line.Length;)
        {
            var length = line[position..].IndexOfAnyExcept(Digits);
            length = length < 0 ? line.Length - position : length;
            var token = line.Slice(position, length);
            if (length is >= Least and < EncodedTokens.Least && token.TrimEnd('=').IndexOf('=') < 0 && DecodedText.LooksLikeText(DigitEncoding.Base64.Decode(token)))
            {
                open(new Candidate(start + position, length, Content.Of(Base64Text.LayerOf(token), DigitEncoding.Base64.Decode(token))));
            }

            position += length + 1;
        }

        return start + line.Length;
    }
}
