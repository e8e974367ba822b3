using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>
/// The prefixes of providers' keys, as <c>ghp_</c> and <c>hvs.</c>. A value that begins like a provider's key without having its form was cut off or
/// made up: the provider's rule has looked at it already, and no other rule needs to.
/// </summary>
internal static class IssuedPrefixes
{
    private const int Shortest = 4;

    /// <summary>Words that providers begin keys with, but others too.</summary>
    private static readonly FrozenSet<string> CommonWords =
        new[] { "api", "key", "secret", "private", "prod", "plan", "token", "console", "sdk", "test", "pat", "live", "access", "ser", "sat", "hmac", "oauth", "preview", "default", "v1", "iterable", "rnd" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes, int[] Lengths)> Table = new(Collect);

    /// <summary>Whether the value begins with a prefix.</summary>
    public static bool Begin(ReadOnlySpan<char> value)
    {
        foreach (var length in Table.Value.Lengths)
        {
            if (value.Length > length && Table.Value.Prefixes.Contains(value[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static (FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes, int[] Lengths) Collect()
    {
        var prefixes = SecretRules.All.Where(static rule => !rule.IsContext).SelectMany(static rule => rule.Keywords).Where(IsPrefix).ToFrozenSet(StringComparer.Ordinal);
        return (prefixes.GetAlternateLookup<ReadOnlySpan<char>>(), [.. prefixes.Select(static prefix => prefix.Length).Distinct()]);
    }

    private static bool IsPrefix(string keyword)
    {
        var joint = keyword.AsSpan().IndexOfAny("_-.");
        return keyword.Length >= Shortest && joint > 0 && keyword[^1] is '_' or '-' or '.' && !CommonWords.Contains(keyword[..joint]);
    }
}
