using System.Buffers;
using System.Text;
using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Reads a token as hex, base64 and base32, whole, in parts, backwards and without its first characters, until one reading means something.</summary>
internal static class EncodedTokens
{
    /// <summary>Fewer characters hide nothing that a name could not say: 18 bytes of base64.</summary>
    public const int Least = 24;

    /// <summary>Tokens that are read without their first characters too.</summary>
    private const int LeastShifted = 40;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-/");
    private static readonly SearchValues<char> Base64Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    /// <summary>Tries the token; it may have parts that belong to a name or an option: <c>--data=aGVs…</c>.</summary>
    public static void Try(SearchedText source, TextSpan span, Func<Candidate, Outcome> open)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        for (var position = 0; position < text.Length;)
        {
            var length = text[position..].IndexOf('=');
            length = length < 0 ? text.Length - position : length;
            var padding = text[(position + length)..].IndexOfAnyExcept('=');
            padding = padding < 0 ? text.Length - position - length : padding;
            if (length >= Least)
            {
                TryToken(source, new TextSpan(span.Start + position, length), padding, open);
            }

            position += length + padding;
        }
    }

    /// <summary>Tries lines as one text that was wrapped; false where they mean nothing together.</summary>
    public static bool TryWrapped(SearchedText source, List<TextSpan> lines, Func<Candidate, Outcome> open)
    {
        var joined = new StringBuilder();
        var start = lines[0].Start;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = source.Text.AsSpan(lines[i].Start, lines[i].Length);
            var digits = line.TrimEnd('=');
            if (i == 0 && digits.LastIndexOfAnyExcept(Base64Digits) is var before and >= 0)
            {
                line = line[(before + 1)..];
                digits = digits[(before + 1)..];
                start += before + 1;
            }

            if (digits.IsEmpty || digits.ContainsAnyExcept(Base64Digits))
            {
                return false;
            }

            joined.Append(line);
        }

        return joined.Length >= Least && TryReadings(source, new TextSpan(start, lines[^1].End - start), joined.ToString(), open);
    }

    private static void TryToken(SearchedText source, TextSpan span, int padding, Func<Candidate, Outcome> open)
    {
        if (span.Start < source.Skip)
        {
            span = new TextSpan(source.Skip, span.End - source.Skip);
        }

        var text = source.Text.AsSpan(span.Start, span.Length);
        if (text.Length < TokenLook.LeastMiddle && !text.ContainsAnyExcept(NameCharacters) && !TokenLook.MayBegin(text, DigitEncoding.Base64) && !TokenLook.LooksLikeReversedText(text))
        {
            // A name in code, as nearly all tokens are.
            return;
        }

        var hasSigns = text.ContainsAny('+', '/');
        var hasDashes = text.ContainsAny('-', '_');
        if (!(hasSigns && hasDashes) && TryReadings(source, new TextSpan(span.Start, span.Length + padding), text, open))
        {
            return;
        }

        if (hasDashes)
        {
            TryParts(source, span, "-_", open);
        }

        if (hasSigns)
        {
            TryParts(source, span, "+/", open);
        }
    }

    private static void TryParts(SearchedText source, TextSpan span, string separators, Func<Candidate, Outcome> open)
    {
        var text = source.Text.AsSpan(span.Start, span.Length);
        foreach (var part in text.SplitAny(separators))
        {
            var (start, length) = part.GetOffsetAndLength(text.Length);
            if (length >= Least)
            {
                TryReadings(source, new TextSpan(span.Start + start, length), text[part], open);
            }
        }
    }

    /// <summary>Tries all readings of the digits; false where none means anything.</summary>
    private static bool TryReadings(SearchedText source, TextSpan span, ReadOnlySpan<char> digits, Func<Candidate, Outcome> open)
    {
        if (digits.StartsWith("0x") || digits.StartsWith("0X"))
        {
            digits = digits[2..];
        }

        if (digits.Length % 2 == 0 && DigitEncoding.Hex.IsValid(digits))
        {
            if (TryReading(source, span, digits, DigitEncoding.Hex, open))
            {
                return true;
            }

            // Most hex is a hash, which as base64 would be noise.
            if (digits.Length <= 128)
            {
                return false;
            }
        }

        return TryReading(source, span, digits, DigitEncoding.Base64, open)
            || (DigitEncoding.Base32.IsValid(digits) && TryReading(source, span, digits, DigitEncoding.Base32, open))
            || TryShifted(span, digits, open)
            || (!source.IsTurned && TryReversed(span, digits, open));
    }

    private static bool TryReading(SearchedText source, TextSpan span, ReadOnlySpan<char> digits, DigitEncoding encoding, Func<Candidate, Outcome> open) =>
        TokenLook.MayMean(source, span, digits, encoding) && IsUnderstood(open, span, Content.Of(encoding.LayerOf(digits), encoding.Decode(digits)));

    /// <summary>Without the first one to three characters, which may be the end of a name or rubbish that the code cuts off.</summary>
    private static bool TryShifted(TextSpan span, ReadOnlySpan<char> digits, Func<Candidate, Outcome> open)
    {
        for (var shift = 1; shift <= 3 && digits.Length >= LeastShifted; shift++)
        {
            var shifted = digits[shift..];
            if (TokenLook.LooksLikeText(shifted, DigitEncoding.Base64) && IsUnderstood(open, span, Content.Of(Base64Text.LayerOf(shifted), DigitEncoding.Base64.Decode(shifted))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReversed(TextSpan span, ReadOnlySpan<char> digits, Func<Candidate, Outcome> open)
    {
        if (!TokenLook.LooksLikeReversedText(digits))
        {
            return false;
        }

        var reversed = digits.ToArray();
        Array.Reverse(reversed);
        return IsUnderstood(open, span, Content.Of(TurnedTexts.Reversed, new string(reversed)));
    }

    private static bool IsUnderstood(Func<Candidate, Outcome> open, TextSpan span, Content content) => open(new Candidate(span.Start, span.Length, content)) != Outcome.Unknown;
}
