namespace ApprovalGuard.Cli.Installing;

/// <summary>A script that an installation put into a hooks folder.</summary>
/// <param name="Name">The hook: <c>pre-commit</c>.</param>
/// <param name="Digest">SHA-256 of the script as it was written, so that a later change of it is seen.</param>
/// <param name="Before">SHA-256 of the hook that was there before and was moved aside; null where there was none.</param>
internal sealed record InstalledHook(string Name, string Digest, string? Before)
{
    /// <summary>The name under which the hook of before lies beside ours.</summary>
    public static string AsideName(string hook) => hook + ".before-approvalguard";
}
