using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection;

/// <summary>Where a file in an archive lies.</summary>
/// <param name="Archive">The outermost archive, a file of its own.</param>
/// <param name="Path">The way to it through all archives: <c>dist/lib.zip!inner/file.txt</c>.</param>
public sealed record ArchivePlace(RepoPath Archive, RepoPath Path);
