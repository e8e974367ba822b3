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

            var found = block.AsSpan(0, length).IndexOf(ZipFields.Local);
            if (found < 0)
            {
                start += length - ZipFields.Local.Length + 1;
            }
            else if (ZipLocal.Read(archive, start + found) is { IsPlausible: true } local)
            {
                return local;
            }
            else
            {
                start += found + 1;
            }
        }

        return null;
    }
}
