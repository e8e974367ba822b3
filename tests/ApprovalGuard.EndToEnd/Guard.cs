namespace ApprovalGuard.EndToEnd;

/// <summary>The published executable, run as people and hooks run it.</summary>
internal static class Guard
{
    /// <summary>Its path: <c>APPROVALGUARD_BINARY</c>, or what <c>./build.sh publish</c> left.</summary>
    public static string Executable { get; } = Find();

    /// <summary>Runs it in the repository.</summary>
    public static GitOutcome Guarded(this TestRepo repo, params string[] arguments) => repo.Run(Executable, arguments);

    /// <summary>Installs the hooks.</summary>
    public static TestRepo Install(this TestRepo repo)
    {
        var outcome = repo.Guarded("install");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return repo;
    }

    /// <summary>A key of the shape that AWS issues, made up, and nowhere in this repository as a whole.</summary>
    public static string AwsKey => "AKIA" + "Q3EGVZ5T" + "KX7WNH4B";

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("APPROVALGUARD_BINARY") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, "artifacts", "publish", "approvalguard");
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException("There is no published executable. Run: ./build.sh publish");
    }
}
