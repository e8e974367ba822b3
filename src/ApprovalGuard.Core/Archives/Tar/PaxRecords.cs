using System.Buffers.Text;

namespace ApprovalGuard.Archives.Tar;

/// <summary>What a pax header says of the entry behind it (POSIX.1: records <c>LENGTH KEY=VALUE\n</c>).</summary>
/// <param name="Path">Its name; null where the records do not give it.</param>
/// <param name="Size">Its length; null where the records do not give it.</param>
internal sealed record PaxRecords(byte[]? Path, long? Size)
{
    /// <summary>Reads the records.</summary>
    public static PaxRecords Read(ReadOnlySpan<byte> records)
    {
        byte[]? path = null;
        long? size = null;
        while (!records.IsEmpty)
        {
            if (!Utf8Parser.TryParse(records, out int length, out var digits) || length <= digits + 1 || length > records.Length || records[digits] != ' ' || records[length - 1] != '\n')
            {
                throw new ArchiveBrokenException("its pax header is broken");
            }

            var record = records[(digits + 1)..(length - 1)];
            if (record.StartsWith("path="u8) || record.StartsWith("GNU.sparse.name="u8))
            {
                path = record[(record.IndexOf((byte)'=') + 1)..].ToArray();
            }
            else if (record.StartsWith("size="u8))
            {
                size = Utf8Parser.TryParse(record[5..], out long value, out var consumed) && consumed == record.Length - 5 && value >= 0
                    ? value
                    : throw new ArchiveBrokenException("its pax header is broken");
            }

            records = records[length..];
        }

        return new PaxRecords(path, size);
    }
}
