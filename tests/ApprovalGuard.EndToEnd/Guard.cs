namespace ApprovalGuard.EndToEnd;

/// <summary>The published executable, run as people and hooks run it.</summary>
internal static class Guard
{
    /// <summary>The top of this source tree.</summary>
    public static string SourceFolder { get; } = Above(AppContext.BaseDirectory, "build.sh");

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

    private static string Above(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{file} is not above the tests."), file);

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("APPROVALGUARD_BINARY") is { Length: > 0 } named)
        {
            return named;
        }

        var published = Path.Combine(SourceFolder, "artifacts", "publish", "approvalguard");
        return File.Exists(published) ? published : throw new InvalidOperationException("There is no published executable. Run: ./build.sh publish");
    }
}
