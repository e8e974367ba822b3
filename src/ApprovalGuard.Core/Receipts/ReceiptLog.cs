using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ApprovalGuard.Receipts;

/// <summary>
/// The local store's bytes: records one after another, each behind a line that names its length and is chained to the one before, so that a record
/// that was cut off, edited, or taken out is seen. <c>record LENGTH CHAIN LF</c>, where the chain is SHA-256 over the previous chain and the record.
/// </summary>
public static class ReceiptLog
{
    private const string Word = "record ";
    private const int HexDigits = 64;
    private const int MostLengthDigits = 10;

    /// <summary>The chain before the first record.</summary>
    public static string Start { get; } = new('0', HexDigits);

    /// <summary>The bytes to append, and the chain after them.</summary>
    public static (byte[] Bytes, string Chain) Entry(string chain, ReceiptRecord record)
    {
        var body = ReceiptRecordText.Write(record);
        var next = Chain(chain, body);
        return ([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Word}{body.Length} {next}\n")), .. body], next);
    }

    /// <summary>
    /// Reads all records up to the first that is not whole or not chained. What lies behind it is no longer believed: a process was killed in the
    /// middle of a write, or somebody edited the file.
    /// </summary>
    /// <returns>The records, the length of what is whole, and the chain at its end.</returns>
    public static (IReadOnlyList<ReceiptRecord> Records, int WholeLength, string Chain) Read(ReadOnlySpan<byte> log)
    {
        var records = new List<ReceiptRecord>();
        var chain = Start;
        var position = 0;
        while (ReadEntry(log[position..], chain) is var (record, length, next))
        {
            records.Add(record);
            position += length;
            chain = next;
        }

        return (records, position, chain);
    }

    private static (ReceiptRecord Record, int Length, string Chain)? ReadEntry(ReadOnlySpan<byte> rest, string chain)
    {
        var line = rest[..Math.Min(rest.Length, Word.Length + MostLengthDigits + HexDigits + 2)];
        var end = line.IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }

        var words = Encoding.ASCII.GetString(line[..end]).Split(' ');
        if (words is not ["record", var digits, var claimed] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > rest.Length - end - 1)
        {
            return null;
        }

        var body = rest.Slice(end + 1, length);
        var next = Chain(chain, body);
        return next == claimed && ReceiptRecordText.Read(body) is { } record ? (record, end + 1 + length, next) : null;
    }

    private static string Chain(string before, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
