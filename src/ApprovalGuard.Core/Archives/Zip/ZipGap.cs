namespace ApprovalGuard.Archives.Zip;

/// <summary>Looks for local headers where no directory says that there are any.</summary>
internal static class ZipGap
{
    private const int BlockBytes = 64 << 10;

    /// <summary>The next one that begins in the range; null where there is none.</summary>
    public static ZipLocal? Next(Stream archive, long start, long stop)
    {
        var block = new byte[BlockBytes];
        while (start <= stop - ZipFields.LocalBytes)
        {
            archive.Position = start;
            var length = archive.ReadAtLeast(block.AsSpan(0, (int)Math.Min(BlockBytes, stop - start)), ZipFields.LocalBytes, throwOnEndOfStream: false);
            if (length < ZipFields.LocalBytes)
            {
                return null;
            }

            // The last bytes of a block are the first of the next, so that a header on the border is seen whole.
            var last = length - ZipFields.LocalBytes;
            for (var at = NextSignature(block.AsSpan(0, length), 0); at >= 0 && at <= last; at = NextSignature(block.AsSpan(0, length), at + 1))
            {
                if (ZipLocal.IsPlausible(block.AsSpan(at)) && ZipLocal.Read(archive, start + at) is { } local)
                {
                    return local;
                }
            }

            start += last + 1;
        }

        return null;
    }

    private static int NextSignature(ReadOnlySpan<byte> block, int from) => block[from..].IndexOf(ZipFields.Local) is var found and >= 0 ? from + found : -1;
}
