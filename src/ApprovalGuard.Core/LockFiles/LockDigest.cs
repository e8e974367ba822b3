using System.Buffers;
using System.Collections.Immutable;

namespace ApprovalGuard.LockFiles;

/// <summary>One hash of a locked package, out of whichever spelling its format has.</summary>
/// <param name="Algorithm"><c>sha512</c>, or what a cache calls its packing (<c>10c0/sha512</c>): values under different ones cannot be compared.</param>
/// <param name="Value">Its bytes as hexadecimal digits in lower case, whatever the spelling.</param>
public sealed record LockDigest(string Algorithm, string Value)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> CacheKeyLetters = SearchValues.Create("0123456789c");

    private static readonly (string Name, int Bytes)[] Algorithms = [("sha512", 64), ("sha256", 32), ("sha1", 20), ("sha384", 48), ("md5", 16), ("blake2b", 64)];

    /// <summary>
    /// The hashes in the text: <c>sha512-BASE64</c>, several with blanks between them (npm, pnpm, yarn), <c>sha256:HEX</c> (poetry, uv), <c>sha256=HEX</c>
    /// (Bundler), <c>10c0/HEX</c> (yarn's cache), bare hexadecimal digits (Cargo, Composer) or Base64 (NuGet). Empty where any part is no hash.
    /// </summary>
    public static ImmutableArray<LockDigest> Parse(string text)
    {
        if (One(text) is { } only)
        {
            return [only];
        }

        var digests = ImmutableArray.CreateBuilder<LockDigest>();
        foreach (var part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (One(part) is not { } digest)
            {
                return [];
            }

            digests.Add(digest);
        }

        return digests.ToImmutable();
    }

    private static LockDigest? One(string text)
    {
        var mark = text.AsSpan().IndexOfAny('-', ':', '=');
        if (mark > 0 && Array.Find(Algorithms, known => text.AsSpan(0, mark).SequenceEqual(known.Name)) is { Bytes: > 0 } named)
        {
            var value = text.AsSpan(mark + 1);
            return (text[mark] == '-' ? Base64(value, named.Bytes) : Hex(value, named.Bytes)) is { } digits ? new LockDigest(named.Name, digits) : null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash is > 0 and <= 8 && char.IsAsciiDigit(text[0]) && !text.AsSpan(0, slash).ContainsAnyExcept(CacheKeyLetters)
            && Hex(text.AsSpan(slash + 1), 64) is { } packed)
        {
            return new LockDigest(text[..slash] + "/sha512", packed);
        }

        foreach (var (name, bytes) in Algorithms)
        {
            if ((Hex(text, bytes) ?? (bytes == 64 ? Base64(text, bytes) : null)) is { } digits)
            {
                return new LockDigest(name, digits);
            }
        }

        return null;
    }

    private static string? Hex(ReadOnlySpan<char> text, int bytes) =>
        text.Length == bytes * 2 && !text.ContainsAnyExcept(HexDigits) ? text.ToString().ToLowerInvariant() : null;

    private static string? Base64(ReadOnlySpan<char> text, int bytes)
    {
        Span<byte> decoded = stackalloc byte[64];
        return text.Length == (bytes + 2) / 3 * 4 && Convert.TryFromBase64Chars(text, decoded, out var written) && written == bytes
            ? Convert.ToHexStringLower(decoded[..bytes]) : null;
    }
}
