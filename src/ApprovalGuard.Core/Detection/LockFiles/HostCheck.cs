using ApprovalGuard.Findings;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Detection.LockFiles;

/// <summary>A host that no package came from before, and one that is asked without encryption.</summary>
internal static class HostCheck
{
    /// <summary>What is to be seen.</summary>
    public static IEnumerable<LockSighting> Look(LockComparison both) => both.IsChange ? NewHosts(both).Concat(Unencrypted(both)) : Unencrypted(both);

    private static IEnumerable<LockSighting> NewHosts(LockComparison both)
    {
        var known = HostsOf(both.Before);
        foreach (var entry in both.Now.Entries)
        {
            foreach (var (location, line) in LockHosts.LocationsOf(entry))
            {
                var host = LockHosts.HostOf(both.Now.Format, entry, location);
                if (!known.Add(host) || IsToldBySource(entry, host) || (both.Before is null && LockHosts.IsRegistry(both.Now.Format, host)))
                {
                    continue;
                }

                yield return new LockSighting(LockFileRules.NewHost, line, $"new host {host}: {LockComparison.Words(entry)} comes from there")
                {
                    Severity = LockHosts.IsRegistry(both.Now.Format, host) ? Severity.Low : both.Before is null ? Severity.Medium : null,
                };
            }
        }
    }

    private static HashSet<string> HostsOf(LockFile? file)
    {
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in file?.Entries ?? [])
        {
            foreach (var (location, _) in LockHosts.LocationsOf(entry))
            {
                hosts.Add(LockHosts.HostOf(file!.Format, entry, location));
            }
        }

        return hosts;
    }

    /// <summary>A package from a host of code is a finding by itself.</summary>
    private static bool IsToldBySource(LockEntry entry, string host) => entry.Kind is LockSourceKind.Git or LockSourceKind.Url && LockHosts.IsCodeHost(host);

    private static IEnumerable<LockSighting> Unencrypted(LockComparison both)
    {
        var known = (both.Before?.Entries ?? []).SelectMany(PlainHosts).Select(static place => place.Host).ToHashSet(StringComparer.Ordinal);
        return both.Now.Entries.SelectMany(entry => PlainHosts(entry).Select(place => (Entry: entry, place.Host, place.Line)))
            .Where(place => !known.Contains(place.Host))
            .GroupBy(static place => place.Host, StringComparer.Ordinal)
            .Select(group => Told(group.Key, [.. group], both.IsChange));
    }

    private static LockSighting Told(string host, (LockEntry Entry, string Host, int Line)[] places, bool isChange)
    {
        var bare = Array.Find(places, static place => place.Entry is { Integrity: null, Archives: [] });
        var first = bare.Entry is null ? places[0] : bare;
        var more = places.Length > 1 ? $" and {places.Length - 1} more" : "";
        return new LockSighting(LockFileRules.PlainHttp, first.Line, $"{LockComparison.Words(first.Entry)}{more} from {host} without encryption")
        {
            Severity = bare.Entry is null ? (isChange ? Severity.Medium : Severity.Low) : isChange ? Severity.High : Severity.Medium,
        };
    }

    private static IEnumerable<(string Host, int Line)> PlainHosts(LockEntry entry) =>
        LockHosts.LocationsOf(entry)
            .Where(static place => place.Location.Scheme is "http" or "git" && !LockHosts.IsLoopback(place.Location.Host))
            .Select(static place => (place.Location.Host, place.Line));
}
