using System.Security.Cryptography;
using ApprovalGuard.Changes.Units;

namespace ApprovalGuard.Receipts;

/// <summary><c>units:</c> of a receipt: SHA-256 over the sorted digests, as <c>change.digest</c> is.</summary>
public static class UnitsDigest
{
    /// <summary><c>sha256:</c> and hex.</summary>
    /// <param name="sortedDigests">In byte order, each once.</param>
    public static string Of(IEnumerable<UnitDigest> sortedDigests)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[UnitDigest.Size];
        foreach (var digest in sortedDigests)
        {
            digest.WriteTo(bytes);
            hash.AppendData(bytes);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
