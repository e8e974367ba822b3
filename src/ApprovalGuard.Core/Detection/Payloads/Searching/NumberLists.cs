using System.Buffers;
using System.Text;
using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Lists of character codes or bytes: <c>fromCharCode(104, 101, …)</c>, <c>{ 0x7f, 0x45, … }</c>, <c>chr(104).chr(101)</c>, <c>68 65 6c</c>.</summary>
internal static class NumberLists
{
    /// <summary>Its name as a layer.</summary>
    public const string Layer = "char-codes";

    /// <summary>Shorter lists spell no command.</summary>
    private const int LeastNumbers = 8;

    private const int LeastCharacters = 32;
    private const int PeekLength = 64;

    /// <summary>Digits, what separates numbers, and the letters of <c>0x</c>, <c>chr</c>, <c>(byte)</c>, <c>[char]</c> and <c>&amp;H</c>.</summary>
    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789abcdefABCDEFxXhHrRyYtTwWuU, \t\r\n+.&|()[]-_:;'\"%");

    /// <summary>Offers the lists of the text.</summary>
    public static void Search(SearchedText source, Func<Candidate, Outcome> open)
    {
        var scanner = new RunScanner(source.Text, Characters, LeastCharacters);
        while (scanner.MoveNext())
        {
            var run = new TextSpan(scanner.Start, scanner.Length);
            if (HasDigits(source.Text.AsSpan(run.Start, run.Length)) && source.IsTarget(run.Start, run.Length))
            {
                var list = new NumberList(source.Text, run);
                while (list.MoveNext())
                {
                    if (list.Count >= LeastNumbers)
                    {
                        Try(source, list, open);
                    }
                }
            }
        }
    }

    /// <summary>Digits at the rate of a list; a deep indentation has none.</summary>
    private static bool HasDigits(ReadOnlySpan<char> run)
    {
        var digits = 0;
        foreach (var letter in run)
        {
            digits += char.IsAsciiHexDigit(letter) ? 1 : 0;
            if (digits >= LeastNumbers)
            {
                return true;
            }
        }

        return false;
    }

    private static void Try(SearchedText source, NumberList list, Func<Candidate, Outcome> open)
    {
        var numbers = list.Numbers;
        var span = list.Span;
        if (list.IsHexPairs && Offer(source, span, ToBytes(numbers, isHex: true), HexText.Layer, open))
        {
            return;
        }

        if (ToBytes(numbers, isHex: false) is { } bytes)
        {
            Offer(source, span, bytes, Layer, open);
        }
        else if (ToText(numbers) is { } text)
        {
            open(new Candidate(span.Start, span.Length, Content.Of(Layer, text)) { IsTable = true });
        }
    }

    private static bool Offer(SearchedText source, TextSpan span, byte[]? bytes, string layer, Func<Candidate, Outcome> open)
    {
        if (bytes is null)
        {
            return false;
        }

        var head = bytes.AsSpan(0, Math.Min(bytes.Length, PeekLength));
        return (DecodedText.LooksLikeText(head) || BinaryFormat.MayBegin(head) || IsUsed(source, span))
            && open(new Candidate(span.Start, span.Length, Content.Of(layer, bytes)) { IsTable = true }) != Outcome.Unknown;
    }

    /// <summary>Whether code beside the list could make something of bytes that mean nothing.</summary>
    private static bool IsUsed(SearchedText source, TextSpan span)
    {
        var around = new Surroundings(source.Signs, span.Start, span.End, source.Setting);
        return around.IsXored || around.IsRun;
    }

    private static byte[]? ToBytes(IReadOnlyList<ListedNumber> numbers, bool isHex)
    {
        var bytes = new byte[numbers.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = isHex ? numbers[i].AsHex : numbers[i].Value;
            if (value is < sbyte.MinValue or > byte.MaxValue)
            {
                return null;
            }

            bytes[i] = unchecked((byte)value);
        }

        return bytes;
    }

    /// <summary>Code units over a byte, as texts with a few foreign letters have; null where they are mostly no text.</summary>
    private static string? ToText(IReadOnlyList<ListedNumber> numbers)
    {
        var text = new StringBuilder(numbers.Count);
        var ascii = 0;
        foreach (var number in numbers)
        {
            if (number.Value is < 0 or > char.MaxValue)
            {
                return null;
            }

            ascii += number.Value is >= ' ' and < 0x7F ? 1 : 0;
            text.Append((char)number.Value);
        }

        return ascii >= numbers.Count * 3 / 4 ? text.ToString() : null;
    }
}
