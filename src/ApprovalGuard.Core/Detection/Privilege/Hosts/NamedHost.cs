namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>A host that a text names.</summary>
/// <param name="Host">Its name in lower case; the part that a template fills in stands as <c>*</c>.</param>
/// <param name="Kind">What is known of it.</param>
/// <param name="Start">Offset of what names it: the URL's first character.</param>
/// <param name="Length">Characters of it.</param>
/// <param name="Scheme">The URL's scheme in lower case; empty where the host stands without one.</param>
internal readonly record struct NamedHost(string Host, HostKind Kind, int Start, int Length, string Scheme)
{
    /// <summary>Whether bytes on the way may be read and changed by others.</summary>
    public bool IsInClear => Scheme is "http" or "ftp" or "ws" or "tcp" or "telnet";
}
