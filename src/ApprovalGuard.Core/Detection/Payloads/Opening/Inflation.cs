using System.Buffers;
using System.IO.Compression;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>Unpacks one compressed stream within the bounds of the budget.</summary>
internal static class Inflation
{
    private const int ChunkBytes = 16 << 10;

    /// <summary>The content of a gzip file (RFC 1952); null where nothing of it can be read.</summary>
    public static byte[]? Gzip(byte[] packed, WorkBudget budget) => Read(packed, "gzip", static stream => new GZipStream(stream, CompressionMode.Decompress), mustEnd: false, budget);

    /// <summary>The content of a zlib stream (RFC 1950); null where nothing of it can be read.</summary>
    public static byte[]? Zlib(byte[] packed, WorkBudget budget) => Read(packed, "zlib", static stream => new ZLibStream(stream, CompressionMode.Decompress), mustEnd: false, budget);

    /// <summary>The content of a bare deflate stream (RFC 1951), which has no signature: null unless it can be read to its end.</summary>
    public static byte[]? Deflate(byte[] packed, WorkBudget budget) => Read(packed, "deflate", static stream => new DeflateStream(stream, CompressionMode.Decompress), mustEnd: true, budget);

    /// <summary>The content of a zip entry's deflate stream, as far as it can be read.</summary>
    public static byte[]? Entry(byte[] packed, WorkBudget budget) => Read(packed, "zip", static stream => new DeflateStream(stream, CompressionMode.Decompress), mustEnd: false, budget);

    /// <summary>The content of a Brotli stream (RFC 7932), which has no signature: null unless it is one from its first byte to its last.</summary>
    public static byte[]? Brotli(byte[] packed, WorkBudget budget)
    {
        using var decoder = new BrotliDecoder();
        var output = new ArrayBufferWriter<byte>();
        for (ReadOnlySpan<byte> rest = packed; ;)
        {
            var status = decoder.Decompress(rest, output.GetSpan(ChunkBytes)[..ChunkBytes], out var consumed, out var written);
            output.Advance(written);
            rest = rest[consumed..];
            budget.Spend(written);
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                return null;
            }

            if (status == OperationStatus.Done)
            {
                return rest.IsEmpty && output.WrittenCount > 0 ? output.WrittenSpan.ToArray() : null;
            }

            if (IsTooLarge(output.WrittenCount, packed.Length, "brotli", budget))
            {
                return output.WrittenSpan.ToArray();
            }
        }
    }

    private static byte[]? Read(byte[] packed, string name, Func<Stream, Stream> open, bool mustEnd, WorkBudget budget)
    {
        using var input = new MemoryStream(packed);
        using var stream = open(input);
        var output = new ArrayBufferWriter<byte>();
        try
        {
            while (stream.Read(output.GetSpan(ChunkBytes)[..ChunkBytes]) is var read and > 0)
            {
                output.Advance(read);
                budget.Spend(read);
                if (IsTooLarge(output.WrittenCount, packed.Length, name, budget))
                {
                    break;
                }
            }
        }
        catch (InvalidDataException) when (!mustEnd)
        {
            // Cut short or damaged behind: what came before it is looked at.
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return output.WrittenCount == 0 ? null : output.WrittenSpan.ToArray();
    }

    private static bool IsTooLarge(int unpacked, int packed, string name, WorkBudget budget)
    {
        if (budget.IsSpent)
        {
            return true;
        }

        if (unpacked >= WorkBudget.LargestLayer)
        {
            budget.Reach($"its {name} content is over {WorkBudget.LargestLayer >> 20} MB");
            return true;
        }

        if (unpacked > WorkBudget.FreeGrowth && unpacked / WorkBudget.MostGrowth > packed)
        {
            budget.Reach($"its {name} content is over {WorkBudget.MostGrowth} times larger than it");
            return true;
        }

        return false;
    }
}
