namespace ApprovalGuard.Detection.Secrets;

/// <summary>How unlike a word a text is.</summary>
internal static class Entropy
{
    /// <summary>Shannon's entropy of the characters' frequencies, in bits per character.</summary>
    public static double BitsPerCharacter(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[256];
        foreach (var letter in text)
        {
            counts[letter & 0xFF]++;
        }

        double bits = 0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / text.Length;
                bits -= share * Math.Log2(share);
            }
        }

        return bits;
    }
}
