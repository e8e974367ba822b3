using System.Buffers.Binary;
using System.Text;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>
/// Reads the files of a zip archive from their local headers (PKWARE's APPNOTE 4.3.7), each wherever one stands: the directory at the end may be
/// missing, or may lie.
/// </summary>
internal static class ZipEntries
{
    private const int HeaderLength = 30;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private static ReadOnlySpan<byte> HeaderSignature => "PK\u0003\u0004"u8;

    /// <summary>The files, as many as the budget allows.</summary>
    public static IEnumerable<ArchiveEntry> Read(byte[] archive, WorkBudget budget)
    {
        var entries = 0;
        for (var at = Next(archive, 0); at >= 0; at = Next(archive, at + HeaderSignature.Length))
        {
            if (++entries > WorkBudget.MostEntries || budget.IsSpent)
            {
                budget.Reach($"a zip archive in it has over {WorkBudget.MostEntries} files");
                yield break;
            }

            if (ReadAt(archive, at, budget) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static int Next(byte[] archive, int from)
    {
        var at = archive.AsSpan(from).IndexOf(HeaderSignature);
        return at < 0 || from + at + HeaderLength > archive.Length ? -1 : from + at;
    }

    private static ArchiveEntry? ReadAt(byte[] archive, int at, WorkBudget budget)
    {
        var header = archive.AsSpan(at, HeaderLength);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var start = at + HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start > archive.Length)
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(archive, at + HeaderLength, nameLength);
        var hasSize = size > 0 && size <= archive.Length - start && (flags & 8) == 0;
        var packed = archive.AsSpan(start, hasSize ? (int)size : Math.Max(0, End(archive, start) - start)).ToArray();
        var isEncrypted = (flags & 1) != 0;
        return new ArchiveEntry(name, (method, isEncrypted) switch
        {
            (Stored, false) => packed,
            (Deflated, false) => Inflation.Entry(packed, budget) ?? [],
            _ => null,
        });
    }

    /// <summary>Where the data of a file without a size ends: at the next header of any kind.</summary>
    private static int End(byte[] archive, int start)
    {
        var at = archive.AsSpan(start).IndexOf("PK"u8);
        while (at >= 0 && start + at + 3 < archive.Length)
        {
            if ((archive[start + at + 2], archive[start + at + 3]) is (1, 2) or (3, 4) or (5, 6) or (7, 8))
            {
                return start + at;
            }

            var next = archive.AsSpan(start + at + 2).IndexOf("PK"u8);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return archive.Length;
    }
}
