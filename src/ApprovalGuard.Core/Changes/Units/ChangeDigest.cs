using System.Security.Cryptography;

namespace ApprovalGuard.Changes.Units;

/// <summary>
/// <c>change.digest</c>: SHA-256 over all unit digests of a change, sorted, so that the order of files and commits does not enter. A text unit
/// enters by both digests, any other by its one. Kept in buckets by the first byte, each sorted by itself at the end.
/// </summary>
public sealed class ChangeDigest
{
    private const int Buckets = 256;
    private const int BucketShift = 56;

    private readonly DigestBucket?[] _buckets = new DigestBucket?[Buckets];

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
                (_buckets[(int)(digest.A >> BucketShift)] ??= new DigestBucket()).Add(digest);
            }
        }
    }

    /// <summary><c>sha256:</c> and the hex digest of what was added.</summary>
    public string Conclude()
    {
        Parallel.ForEach(_buckets, static bucket => bucket?.Sort());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[UnitDigest.Size * 1024];
        foreach (var bucket in _buckets)
        {
            bucket?.AppendTo(hash, buffer);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
