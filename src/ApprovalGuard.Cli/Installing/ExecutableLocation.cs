using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Installing;

/// <summary>Where hooks find this executable later.</summary>
internal static class ExecutableLocation
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "approvalguard.exe" : "approvalguard";

    /// <summary>
    /// The absolute path of the running executable; of the link on <paramref name="searchPath"/> that leads to it where there is one,
    /// because a link such as <c>~/.local/bin/approvalguard</c> outlives an update.
    /// </summary>
    /// <param name="processPath">The running process' file.</param>
    /// <param name="searchPath">The value of <c>PATH</c>.</param>
    /// <exception cref="UsageException">The process is not started from an executable that a hook could call.</exception>
    public static string Find(string? processPath, string? searchPath)
    {
        if (processPath is null || Path.GetFileName(processPath) != FileName)
        {
            throw new UsageException(new Problem(
                "hooks need the executable approvalguard, and this is " + (processPath is null ? "something else" : Path.GetFileName(processPath)),
                processPath, "Run the published executable: ./build.sh guard"));
        }

        var real = RealPath.Of(processPath);
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Where(static directory => Path.IsPathFullyQualified(directory))
            .Select(static directory => Path.Combine(directory, FileName))
            .FirstOrDefault(candidate => File.Exists(candidate) && RealPath.Of(candidate) == real) ?? real;
    }
}
