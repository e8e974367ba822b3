namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>How much like noise bytes are.</summary>
internal static class ByteEntropy
{
    /// <summary>Shannon's entropy of the bytes' frequencies as a share of the most that so many bytes can have; 1 is noise.</summary>
    public static double ShareOfMost(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[256];
        foreach (var value in bytes)
        {
            counts[value]++;
        }

        double bits = 0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / bytes.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits / Math.Log2(Math.Min(bytes.Length, 256));
    }

    /// <summary>Whether each value occurs at most once or all equally often: a table of substitutions, as ciphers and checksums have them.</summary>
    public static bool IsPermutation(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 256 != 0)
        {
            return false;
        }

        Span<int> counts = stackalloc int[256];
        foreach (var value in bytes)
        {
            counts[value]++;
        }

        return !counts.ContainsAnyExcept(bytes.Length / 256);
    }
}
