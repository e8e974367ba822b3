using System.Buffers;
using System.Globalization;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Tells IP addresses apart by the registries of special addresses (RFC 6890).</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Version6Letters = SearchValues.Create("0123456789abcdefABCDEF:.%");

    /// <summary>Public resolvers; a socket is "connected" to one to learn the own address, and nothing is sent.</summary>
    private static readonly string[] Resolvers = ["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "208.67.222.222", "4.2.2.2"];

    /// <summary>What kind of address the text is; <see cref="HostKind.None"/> where it is none. Brackets around version 6 may be there.</summary>
    public static HostKind KindOf(ReadOnlySpan<char> text)
    {
        if (text.Contains(':'))
        {
            return OfVersion6(text.Trim("[]"));
        }

        if (IsSingleNumber(text))
        {
            return HostKind.Address;
        }

        Span<byte> parts = stackalloc byte[4];
        return Split(text, parts) ? OfVersion4(parts, text) : HostKind.None;
    }

    /// <summary>Four decimal numbers with dots between them.</summary>
    private static bool Split(ReadOnlySpan<char> text, Span<byte> parts)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            if (count == parts.Length || text[range].Length is 0 or > 3 || !byte.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return false;
            }
        }

        return count == parts.Length;
    }

    private static HostKind OfVersion4(ReadOnlySpan<byte> parts, ReadOnlySpan<char> text) => parts switch
    {
        [0 or 10 or 127 or >= 224, ..] or [169, 254, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] or [198, 18 or 19, ..] => HostKind.Inside,
        [192, 0, 2, _] or [198, 51, 100, _] or [203, 0, 113, _] => HostKind.DocumentationAddress,
        _ => IsResolver(text) ? HostKind.Reference : HostKind.Address,
    };

    private static bool IsResolver(ReadOnlySpan<char> text)
    {
        foreach (var resolver in Resolvers)
        {
            if (text.SequenceEqual(resolver))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An address written as one number, decimal or hex, as browsers and curl take it: nobody writes it so to be read.</summary>
    private static bool IsSingleNumber(ReadOnlySpan<char> text) =>
        text is ['0', 'x' or 'X', _, _, _, _, _, _, ..] && text.Length <= 10 && !text[2..].ContainsAnyExcept(HexDigits)
        || (text.Length is 9 or 10 && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0x0B000000 and <= uint.MaxValue);

    private static HostKind OfVersion6(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text.ContainsAnyExcept(Version6Letters) || text.Count(':') < 2)
        {
            return HostKind.None;
        }

        return text is "::" or "::1" || text.StartsWith("fe8", StringComparison.OrdinalIgnoreCase) || text.StartsWith("fc", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("fd", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ff", StringComparison.OrdinalIgnoreCase)
            ? HostKind.Inside
            : text.StartsWith("2001:db8", StringComparison.OrdinalIgnoreCase) || text.StartsWith("2001:0db8", StringComparison.OrdinalIgnoreCase) ? HostKind.DocumentationAddress : HostKind.Address;
    }
}
