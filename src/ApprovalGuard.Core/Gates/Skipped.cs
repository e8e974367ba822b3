using ApprovalGuard.Changes;

namespace ApprovalGuard.Gates;

/// <summary>A file whose content was not looked at, by its type.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Why"><c>binary</c>, <c>image</c>, …: a word or two.</param>
public sealed record Skipped(RepoPath Path, long Bytes, string Why)
{
    /// <summary>Why an archive was left out: nobody asked for a look into it.</summary>
    public const string Archive = "archive";
}
