namespace ApprovalGuard.Git.Changes;

/// <summary>
/// The options under which Git's plumbing shows the same change whatever the user's configuration, attributes and external tools say:
/// Myers, three lines of context, renames without a limit, every file as text.
/// </summary>
internal static class DiffArguments
{
    /// <summary>Raw records, then the patch, in one stream.</summary>
    public static readonly string[] RawAndPatch =
    [
        "--raw", "-p", "-z", "-M", "-l0", "--text", "--full-index", "--no-ext-diff", "--no-textconv", "--no-color", "--submodule=short", "--ignore-submodules=none",
        "--src-prefix=a/", "--dst-prefix=b/", "-U3", "--inter-hunk-context=0", "--diff-algorithm=myers", "--indent-heuristic", "--no-relative",
    ];
}
