using System.Collections.Immutable;
using System.Text;
using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Receipts;

/// <summary>
/// A record as bytes, in the store and in notes: the receipt's text, an empty line, the armoured signature and an empty line where there is one,
/// and the digests in base64, one a line.
/// </summary>
public static class ReceiptRecordText
{
    private const string ArmourStart = "-----BEGIN SSH SIGNATURE-----\n";
    private const string ArmourEnd = "-----END SSH SIGNATURE-----\n";
    private const int DigestCharacters = 44;

    /// <summary>Writes it.</summary>
    public static byte[] Write(ReceiptRecord record)
    {
        var text = new StringBuilder(record.Text).Append('\n');
        if (record.Signature is { } signature)
        {
            text.Append(signature).Append('\n');
        }

        Span<byte> bytes = stackalloc byte[UnitDigest.Size];
        foreach (var digest in record.Digests)
        {
            digest.WriteTo(bytes);
            text.Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads it; null where the bytes are no record.</summary>
    public static ReceiptRecord? Read(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var rest = text.AsSpan(end + 2);
        string? signature = null;
        if (rest.StartsWith(ArmourStart))
        {
            var armourEnd = rest.IndexOf(ArmourEnd + "\n");
            if (armourEnd < 0)
            {
                return null;
            }

            signature = rest[..(armourEnd + ArmourEnd.Length)].ToString();
            rest = rest[(armourEnd + ArmourEnd.Length + 1)..];
        }

        return ReadDigests(rest) is { } digests ? new ReceiptRecord(text[..(end + 1)], signature, digests) : null;
    }

    private static ImmutableArray<UnitDigest>? ReadDigests(ReadOnlySpan<char> lines)
    {
        if (lines.Length % (DigestCharacters + 1) != 0)
        {
            return null;
        }

        var digests = ImmutableArray.CreateBuilder<UnitDigest>(lines.Length / (DigestCharacters + 1));
        Span<byte> bytes = stackalloc byte[UnitDigest.Size + 1];
        for (; !lines.IsEmpty; lines = lines[(DigestCharacters + 1)..])
        {
            if (lines[DigestCharacters] != '\n' || !Convert.TryFromBase64Chars(lines[..DigestCharacters], bytes, out var length) || length != UnitDigest.Size)
            {
                return null;
            }

            digests.Add(UnitDigest.FromBytes(bytes));
        }

        return digests.DrainToImmutable();
    }
}
