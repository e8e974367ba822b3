namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Just enough of ASN.1's distinguished encoding (X.690) to see whether bytes are one whole sequence.</summary>
internal static class Der
{
    private const int MostChildren = 64;

    /// <summary>Bytes that may follow the sequence: padding, a line's end.</summary>
    private const int MostRest = 2;

    /// <summary>Tags and lengths of what the sequence holds; null where the bytes are not exactly one well-formed sequence.</summary>
    public static List<(byte Tag, int Length)>? Children(ReadOnlySpan<byte> bytes)
    {
        if (!TryHeader(bytes, out var header, out var length) || length > bytes.Length - header || length < bytes.Length - header - MostRest)
        {
            return null;
        }

        var children = new List<(byte, int)>();
        for (var body = bytes.Slice(header, length); !body.IsEmpty && children.Count < MostChildren;)
        {
            if (!TryHeader(body, out var start, out var inner) || inner > body.Length - start)
            {
                return null;
            }

            children.Add((body[0], inner));
            body = body[(start + inner)..];
        }

        return children;
    }

    private static bool TryHeader(ReadOnlySpan<byte> bytes, out int header, out int length)
    {
        header = 2;
        length = 0;
        if (bytes.Length < 2)
        {
            return false;
        }

        if (bytes[1] < 0x80)
        {
            length = bytes[1];
            return true;
        }

        var digits = bytes[1] & 0x7F;
        if (digits is 0 or > 3 || bytes.Length < 2 + digits)
        {
            return false;
        }

        foreach (var digit in bytes.Slice(2, digits))
        {
            length = (length << 8) | digit;
        }

        header = 2 + digits;
        return true;
    }
}
