using ApprovalGuard.Changes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Changes;

/// <summary>Reads one file of the working tree.</summary>
internal static class WorkTreeFile
{
    /// <summary>The bytes; null where the file is larger than the limit or has gone. Links are not followed.</summary>
    /// <exception cref="NotCheckedException">The file cannot be opened.</exception>
    public static byte[]? Read(string workTree, RepoPath path, int limit)
    {
        if (path.Value.Any(LosslessText.IsEscapedByte))
        {
            throw new NotCheckedException(new Problem(
                "the file's name is not UTF-8, so the working tree's copy cannot be opened", path.Value, "git add it, then: approvalguard check --staged"));
        }

        var file = new FileInfo(Path.Combine(workTree, path.Value));
        if (!file.Exists || file.LinkTarget is not null || file.Length > limit)
        {
            return null;
        }

        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NotCheckedException(new Problem("the file cannot be read", path.Value, "Give yourself the right to read it, then run it again"), exception);
        }
    }
}
