using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>A look at a few bytes of a token, which says whether the whole is worth decoding: nearly all tokens are names, hashes and numbers.</summary>
internal static class TokenLook
{
    /// <summary>Tokens that are looked at in the middle too: a payload may begin with rubbish that the code cuts off.</summary>
    public const int LeastMiddle = 96;

    /// <summary>Bytes of a first look, and of a second one in the middle.</summary>
    private const int LookBytes = 12;

    /// <summary>Tokens that are decoded whatever they look like: about a kilobyte.</summary>
    private const int LongLength = 1366;

    /// <summary>Whether the digits look like text when they are read from their end.</summary>
    public static bool LooksLikeReversedText(ReadOnlySpan<char> digits)
    {
        if (digits.Length < EncodedTokens.Least)
        {
            return false;
        }

        Span<char> head = stackalloc char[EncodedTokens.Least];
        digits[^EncodedTokens.Least..].CopyTo(head);
        head.Reverse();
        return LooksLikeText(head, DigitEncoding.Base64) || (DigitEncoding.Hex.IsValid(digits) && LooksLikeText(head, DigitEncoding.Hex));
    }

    /// <summary>Whether the first digits look like text.</summary>
    public static bool LooksLikeText(ReadOnlySpan<char> digits, DigitEncoding encoding)
    {
        Span<byte> head = stackalloc byte[LookBytes];
        return DecodedText.MayBegin(head[..encoding.Decode(digits, head)]);
    }

    /// <summary>Whether the first digits look like text or like the head of a known format.</summary>
    public static bool MayBegin(ReadOnlySpan<char> digits, DigitEncoding encoding)
    {
        Span<byte> bytes = stackalloc byte[LookBytes];
        var head = bytes[..encoding.Decode(digits, bytes)];
        return DecodedText.MayBegin(head) || BinaryFormat.MayBegin(head);
    }

    /// <summary>Whether the whole is worth decoding, by a look at a few of its bytes.</summary>
    public static bool MayMean(SearchedText source, TextSpan span, ReadOnlySpan<char> digits, DigitEncoding encoding)
    {
        if (digits.Length >= LongLength)
        {
            return true;
        }

        return MayBegin(digits, encoding)
            || (digits.Length >= LeastMiddle && LooksLikeText(digits[(digits.Length / 2 / encoding.GroupLength * encoding.GroupLength)..], encoding))
            || MayHideNoise(source, span, digits, encoding);
    }

    /// <summary>Whether code of the text could make something of bytes that mean nothing; a hash is of no use to it.</summary>
    private static bool MayHideNoise(SearchedText source, TextSpan span, ReadOnlySpan<char> digits, DigitEncoding encoding)
    {
        const int LeastRun = 96;
        var hasBothCases = digits.ContainsAnyInRange('a', 'z') && digits.ContainsAnyInRange('A', 'Z');
        if (!digits.ContainsAnyInRange('0', '9') || !(hasBothCases || encoding == DigitEncoding.Hex))
        {
            return false;
        }

        // Subresource Integrity, and the digests of lock files.
        var before = source.Text.AsSpan(Math.Max(0, span.Start - 7), Math.Min(span.Start, 7));
        if (before.EndsWith("sha512-") || before.EndsWith("sha256-") || before.EndsWith("sha384-") || before.EndsWith("sha1-"))
        {
            return false;
        }

        var around = new Surroundings(source.Signs, span.Start, span.End, source.Setting);
        return around.IsXored || around.IsUnpacked || (digits.Length >= LeastRun && around.IsRun);
    }
}
