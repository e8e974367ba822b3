namespace ApprovalGuard.Cli.Installing;

/// <summary>Where a repository keeps what concerns hooks; all paths absolute.</summary>
/// <param name="CommonDirectory">The Git directory that all worktrees share.</param>
/// <param name="WorkTree">The top of the work tree, where Git starts its hooks.</param>
/// <param name="HooksPath"><c>core.hooksPath</c> as it holds now, <c>~</c> expanded, relative to the work tree where it was so written; null where unset.</param>
/// <param name="HooksPathWithoutIncludes">The same without <c>include</c> sections, hence without ours; null where unset.</param>
internal sealed record HookPlaces(string CommonDirectory, string WorkTree, string? HooksPath, string? HooksPathWithoutIncludes)
{
    /// <summary>What ApprovalGuard keeps beside the hooks: shared script, settings, the record of the installation.</summary>
    public string OwnDirectory => Path.Combine(CommonDirectory, "approvalguard");

    /// <summary>The folder that stands before the one of <c>core.hooksPath</c>.</summary>
    public string FrontDirectory => Path.Combine(CommonDirectory, "approvalguard-hooks");

    /// <summary>Whether Git looks into <see cref="FrontDirectory"/> now.</summary>
    public bool FrontIsLive => HooksPath is not null && RealPath.Of(Absolute(HooksPath)) == RealPath.Of(FrontDirectory);

    /// <summary>A path as Git reads it from a hook's configuration.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, WorkTree);

    /// <summary>
    /// The folder that <c>core.hooksPath</c> names, as it was written, where hooks must not be put: it belongs to the work tree, to a tool that
    /// rewrites it, or to other repositories too. Null where Git's hooks lie right under the common Git directory.
    /// </summary>
    public string? OuterHooks(string? recorded)
    {
        var configured = FrontIsLive ? HooksPathWithoutIncludes ?? recorded : HooksPath;
        var hooks = configured is null ? Path.Combine(CommonDirectory, "hooks") : Absolute(configured);
        return Path.GetDirectoryName(RealPath.Of(hooks)) == RealPath.Of(CommonDirectory) ? null : configured ?? hooks;
    }

    /// <summary>The folder right under the common Git directory that holds the hooks; only where <see cref="OuterHooks"/> is null.</summary>
    public string InnerHooks() => HooksPath is null || FrontIsLive ? Path.Combine(CommonDirectory, "hooks") : Absolute(HooksPath);
}
