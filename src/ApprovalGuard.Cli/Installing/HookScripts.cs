namespace ApprovalGuard.Cli.Installing;

/// <summary>The scripts of the folder <c>hooks/</c>, carried inside the executable so that one file is enough to install them.</summary>
internal static class HookScripts
{
    /// <summary>The hooks that ApprovalGuard answers itself.</summary>
    public static IReadOnlyList<string> Guarded { get; } = ["pre-commit", "pre-merge-commit", "pre-applypatch"];

    /// <summary>
    /// The hooks that are passed on to the folder of <c>core.hooksPath</c> although it may not hold them yet: those that Git runs on a
    /// person's machine and whose mere presence changes nothing (unlike <c>push-to-checkout</c> or <c>proc-receive</c>). githooks(5).
    /// </summary>
    public static IReadOnlyList<string> PassedOn { get; } =
    [
        "applypatch-msg", "post-applypatch", "prepare-commit-msg", "commit-msg", "post-commit", "pre-rebase",
        "post-checkout", "post-merge", "pre-push", "post-rewrite", "pre-auto-gc", "sendemail-validate",
    ];

    /// <summary>The hooks that are passed on only where they exist: their presence changes what Git does, or costs at every step.</summary>
    public static IReadOnlyList<string> PassedOnWhereTheyExist { get; } =
    [
        "reference-transaction", "post-index-change", "push-to-checkout", "pre-receive", "update", "proc-receive", "post-receive", "post-update",
        "fsmonitor-watchman", "p4-changelist", "p4-prepare-changelist", "p4-post-changelist", "p4-pre-submit",
    ];

    /// <summary>What all guarded hooks share.</summary>
    public static byte[] Shared { get; } = Read("hook.sh");

    /// <summary>Stands in for a hook of another folder.</summary>
    public static byte[] PassOn { get; } = Read("pass-on");

    /// <summary>The script of a guarded hook.</summary>
    public static byte[] Of(string guardedHook) => Read(guardedHook);

    private static byte[] Read(string name)
    {
        using var resource = typeof(HookScripts).Assembly.GetManifestResourceStream($"hooks/{name}")
            ?? throw new InvalidOperationException($"The script hooks/{name} is not in the executable.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
