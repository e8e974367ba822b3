namespace ApprovalGuard.LockFiles;

/// <summary>One of several archives of a locked package (a wheel, a source archive, a build for a platform).</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Url">Where it is fetched from; null where the file does not say.</param>
/// <param name="Integrity">Its hash as written; null where there is none.</param>
/// <param name="Line">1-based line on which it stands.</param>
public sealed record LockedArchive(string Name, string? Url, string? Integrity, int Line);
