using System.Text;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>Reads the files of a tape archive (POSIX.1, pax; blocks of 512 bytes).</summary>
internal static class TarEntries
{
    private const int Block = 512;
    private const int NameLength = 100;

    /// <summary>The regular files, as many as the budget allows.</summary>
    public static IEnumerable<ArchiveEntry> Read(byte[] archive, WorkBudget budget)
    {
        var entries = 0;
        for (long at = 0; at + Block <= archive.Length;)
        {
            var header = archive.AsSpan((int)at, Block);
            var size = Size(header[124..136]);
            if (header[0] == 0 || size < 0)
            {
                yield break;
            }

            if (++entries > WorkBudget.MostEntries)
            {
                budget.Reach($"a tar archive in it has over {WorkBudget.MostEntries} files");
                yield break;
            }

            var start = at + Block;
            if (header[156] is 0 or (byte)'0')
            {
                var name = header[..NameLength];
                var end = name.IndexOf((byte)0);
                yield return new ArchiveEntry(
                    Encoding.UTF8.GetString(end < 0 ? name : name[..end]), archive.AsSpan((int)start, (int)Math.Min(size, archive.Length - start)).ToArray());
            }

            at = start + ((size + Block - 1) / Block * Block);
        }
    }

    private static long Size(ReadOnlySpan<byte> octal)
    {
        long size = 0;
        foreach (var digit in octal.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            size = (size * 8) + digit - '0';
        }

        return size;
    }
}
