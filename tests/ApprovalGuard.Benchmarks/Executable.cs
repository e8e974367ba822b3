namespace ApprovalGuard.Benchmarks;

/// <summary>The published executable under measurement.</summary>
internal static class Executable
{
    /// <summary>Its full path.</summary>
    public static string Find()
    {
        var path = Path.GetFullPath(Environment.GetEnvironmentVariable("APPROVALGUARD_BINARY") ?? "artifacts/publish/approvalguard");
        return File.Exists(path) ? path : throw new FileNotFoundException("Publish the executable first: ./build.sh publish", path);
    }
}
