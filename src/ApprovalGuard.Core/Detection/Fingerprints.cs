using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection;

/// <summary>
/// Makes fingerprints (SPEC section 2). Place: SHA-256 over <c>ag/place/v1</c>, the rule and the lines that the span touches, without white space
/// and with the value cut out. Value: SHA-256 over <c>ag/value/v1</c>, the rule and the value where the format carries 80 random bits or more, else
/// PBKDF2-HMAC-SHA256 of the value, so that a weak password is not simply looked up. Of each, the first eight bytes in hex. That costs a millisecond,
/// so what was derived for a file is kept: the same character may stand in it a thousand times.
/// </summary>
internal sealed class Fingerprints
{
    private const string PlaceVersion = "ag/place/v1";
    private const string ValueVersion = "ag/value/v1";
    private const int Rounds = 4096;
    private const int Bytes = 8;

    private readonly Dictionary<(string Rule, string Value), string> _derived = [];

    /// <summary>The fingerprint of a sighting in a piece of text.</summary>
    public Fingerprint Of(SourceText piece, Sighting sighting)
    {
        var value = piece.Text.AsSpan(sighting.ValueStart, sighting.ValueLength);
        return new Fingerprint(Place(sighting.Rule.Id, LinesAround(piece, sighting)), Value(sighting.Rule.Id, value.ToString(), sighting.ValueIsRandom));
    }

    /// <summary>The fingerprint of a finding about the file as a whole: what was said stands for the place, the path for the value.</summary>
    public static Fingerprint OfFile(string rule, string message, string path) => new(Place(rule, WithoutBlanks(message)), Plain(rule, path));

    private static string Place(string rule, string text)
    {
        using var hash = new FieldHash();
        hash.Field(PlaceVersion);
        hash.Field(rule);
        hash.Field(Encode(text));
        return Hex(hash.Digest());
    }

    private string Value(string rule, string value, bool isRandom)
    {
        if (isRandom)
        {
            return Plain(rule, value);
        }

        if (!_derived.TryGetValue((rule, value), out var derived))
        {
            derived = Derived(rule, value);
            _derived.Add((rule, value), derived);
        }

        return derived;
    }

    private static string Plain(string rule, string value)
    {
        using var hash = new FieldHash();
        hash.Field(ValueVersion);
        hash.Field(rule);
        hash.Field(Encode(value));
        return Hex(hash.Digest());
    }

    private static string Derived(string rule, string value)
    {
        using var salt = new FieldHash();
        salt.Field(ValueVersion);
        salt.Field(rule);
        return Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(Encode(value), salt.Content, Rounds, HashAlgorithmName.SHA256, Bytes));
    }

    private static string LinesAround(SourceText piece, Sighting sighting)
    {
        var first = piece.LineStart(piece.LineIndexAt(sighting.Start));
        var last = piece.LineIndexAt(sighting.Start + Math.Max(0, sighting.Length - 1));
        var end = piece.LineStart(last) + piece.Line(last).Length;
        var valueStart = Math.Clamp(sighting.ValueStart, first, end);
        var valueEnd = Math.Clamp(sighting.ValueStart + sighting.ValueLength, valueStart, end);
        var around = string.Concat(piece.Text.AsSpan(first, valueStart - first), piece.Text.AsSpan(valueEnd, end - valueEnd));

        // Where the value stands there once more, a plain hash of it would give a weak password away.
        return WithoutBlanks(sighting.ValueLength == 0 ? around : around.Replace(piece.Text.Substring(sighting.ValueStart, sighting.ValueLength), "", StringComparison.Ordinal));
    }

    private static string WithoutBlanks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }

    private static byte[] Encode(string text) => Changes.LosslessText.Encode(text);

    private static string Hex(UnitDigest digest) => digest.A.ToString("x16", CultureInfo.InvariantCulture);
}
