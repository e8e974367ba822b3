namespace ApprovalGuard.Summaries;

/// <summary>Something with a name that came, went or changed.</summary>
/// <param name="Sign"><c>+</c>, <c>-</c> or <c>~</c>.</param>
/// <param name="Name">The name, with its version or signature where one is known.</param>
public sealed record NamedChange(char Sign, string Name)
{
    /// <summary>Pairs what went with what came: the same key on both sides is a change.</summary>
    /// <param name="removed">Keys and names that stood there.</param>
    /// <param name="added">Keys and names that stand there now.</param>
    public static IEnumerable<NamedChange> Pair(IEnumerable<(string Key, string Name)> removed, IEnumerable<(string Key, string Name)> added)
    {
        var before = removed.DistinctBy(static entry => entry.Key).ToDictionary(static entry => entry.Key, static entry => entry.Name, StringComparer.Ordinal);
        foreach (var (key, name) in added.DistinctBy(static entry => entry.Key))
        {
            if (!before.Remove(key, out var old))
            {
                yield return new NamedChange('+', name);
            }
            else if (old != name)
            {
                yield return new NamedChange('~', name);
            }
        }

        foreach (var name in before.Values)
        {
            yield return new NamedChange('-', name);
        }
    }
}
