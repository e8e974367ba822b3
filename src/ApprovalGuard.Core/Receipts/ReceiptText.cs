using System.Globalization;

namespace ApprovalGuard.Receipts;

/// <summary>
/// A receipt as text (SPEC section 5): LF, exactly these lines in this order. It is what gets signed, so a text that deviates by a byte is none:
/// reading and writing are each other's inverse.
/// </summary>
public static class ReceiptText
{
    private const string FirstLine = "approvalguard receipt v1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Nothing = "-";
    private const string AllowWord = "allow ";
    private const int LongestValue = 500;
    private const int NonceDigits = 32;

    private static readonly string[] Names = ["repository", "obligation", "units", "base", "policy", "summary", "reader", "issued", "nonce"];

    /// <summary>Writes it.</summary>
    /// <exception cref="ArgumentException">A value holds a line end or another control character, which no reader would take for the same receipt.</exception>
    public static string Write(Receipt receipt)
    {
        string[] values =
        [
            receipt.Repository,
            receipt.Obligation == ReceiptObligation.Allow ? AllowWord + receipt.Fingerprint : receipt.Obligation.ToString().ToLowerInvariant(),
            receipt.Units,
            receipt.Base ?? Nothing,
            receipt.Policy,
            receipt.Summary ?? Nothing,
            receipt.Reader,
            receipt.Issued.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
            receipt.Nonce,
        ];
        var text = FirstLine + "\n" + string.Concat(Names.Zip(values, static (name, value) => $"{name}: {value}\n"));
        return Read(text) is null ? throw new ArgumentException("A value of the receipt is not of its form.", nameof(receipt)) : text;
    }

    /// <summary>Reads it; null where the text is no receipt.</summary>
    public static Receipt? Read(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != Names.Length + 2 || lines[0] != FirstLine || lines[^1].Length > 0)
        {
            return null;
        }

        var values = new string[Names.Length];
        for (var i = 0; i < Names.Length; i++)
        {
            var prefix = Names[i] + ": ";
            if (!lines[i + 1].StartsWith(prefix, StringComparison.Ordinal) || !IsPlain(values[i] = lines[i + 1][prefix.Length..]))
            {
                return null;
            }
        }

        return From(values);
    }

    private static Receipt? From(string[] values)
    {
        var isTime = DateTime.TryParseExact(
            values[7], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var issued);
        if (ObligationOf(values[1]) is not var (obligation, fingerprint) || !IsDigest(values[2]) || !IsBase(values[3]) || !IsDigest(values[4])
            || !(values[5] == Nothing || IsDigest(values[5])) || !isTime || !IsHex(values[8], NonceDigits))
        {
            return null;
        }

        return new Receipt
        {
            Repository = values[0],
            Obligation = obligation,
            Fingerprint = fingerprint,
            Units = values[2],
            Base = values[3] == Nothing ? null : values[3],
            Policy = values[4],
            Summary = values[5] == Nothing ? null : values[5],
            Reader = values[6],
            Issued = new DateTimeOffset(issued, TimeSpan.Zero),
            Nonce = values[8],
        };
    }

    private static (ReceiptObligation Obligation, string? Fingerprint)? ObligationOf(string value) => value switch
    {
        "read" => (ReceiptObligation.Read, null),
        "decide" => (ReceiptObligation.Decide, null),
        _ when value.StartsWith(AllowWord, StringComparison.Ordinal) && Findings.Fingerprint.Parse(value[AllowWord.Length..]) is { } fingerprint
            && fingerprint.ToString() == value[AllowWord.Length..] => (ReceiptObligation.Allow, fingerprint.ToString()),
        _ => null,
    };

    private static bool IsPlain(string value) =>
        value.Length is > 0 and <= LongestValue && value[0] != ' ' && value[^1] != ' ' && !value.Any(static letter => char.IsControl(letter) || char.IsSurrogate(letter));

    private static bool IsBase(string value) => value == Nothing || value.StartsWith("refs/heads/", StringComparison.Ordinal);

    private static bool IsDigest(string value) => value.StartsWith("sha256:", StringComparison.Ordinal) && IsHex(value["sha256:".Length..], 64);

    private static bool IsHex(string value, int digits) => value.Length == digits && value.All(static letter => char.IsAsciiHexDigitLower(letter));
}
