using System.Security.Cryptography;

namespace ApprovalGuard.Changes.Units;

/// <summary>
/// <c>change.digest</c>: SHA-256 over all unit digests of a change, sorted, so that the order of files and commits does not enter. A text unit
/// enters by both digests, any other by its one. Kept in buckets by the first byte: they grow in small steps and are sorted one by one.
/// </summary>
public sealed class ChangeDigest
{
    private const int Buckets = 256;
    private const int BucketShift = 56;

    private readonly List<UnitDigest>?[] _buckets = new List<UnitDigest>?[Buckets];

    /// <summary>Adds a file's units. Safe for concurrent use.</summary>
    public void Add(IEnumerable<ReadingUnit> units)
    {
        var digests = new List<UnitDigest>();
        foreach (var unit in units)
        {
            digests.Add(unit.Above);
            if (unit.Below is { } below)
            {
                digests.Add(below);
            }
        }

        lock (_buckets)
        {
            foreach (var digest in digests)
            {
                (_buckets[(int)(digest.A >> BucketShift)] ??= []).Add(digest);
            }
        }
    }

    /// <summary><c>sha256:</c> and the hex digest of what was added.</summary>
    public string Conclude()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[UnitDigest.Size];
        foreach (var bucket in _buckets)
        {
            if (bucket is null)
            {
                continue;
            }

            bucket.Sort();
            foreach (var digest in bucket)
            {
                digest.WriteTo(bytes);
                hash.AppendData(bytes);
            }
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
