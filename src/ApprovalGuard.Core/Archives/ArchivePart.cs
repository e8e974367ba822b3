using ApprovalGuard.Changes;

namespace ApprovalGuard.Archives;

/// <summary>A file in an archive, or word of one that could not be looked at.</summary>
/// <param name="Path">Where it is, through all archives: <c>dist/lib.zip!inner/file.txt</c>.</param>
/// <param name="Name">Its own path in the innermost archive; harmless, whatever the archive says.</param>
/// <param name="Content">Its bytes; null where there are none to look at.</param>
/// <param name="NotInspected">Why it was not looked at in full; else null.</param>
public sealed record ArchivePart(RepoPath Path, RepoPath Name, byte[]? Content, string? NotInspected);
