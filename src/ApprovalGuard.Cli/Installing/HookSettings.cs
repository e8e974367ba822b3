using System.Text;

namespace ApprovalGuard.Cli.Installing;

/// <summary>What the scripts must know of this installation, as a piece of shell that they source.</summary>
internal static class HookSettings
{
    /// <summary>The piece's file name, beside the shared script.</summary>
    public const string FileName = "installed.sh";

    /// <summary>The piece.</summary>
    public static byte[] Text(string program, string? outer) => Encoding.UTF8.GetBytes(
        $"""
        # Written by approvalguard install.
        program={Quoted(Slashes(program))}
        outer={Quoted(Slashes(outer ?? ""))}

        """);

    /// <summary>Quoted for a POSIX shell, whatever stands in it.</summary>
    internal static string Quoted(string value) => "'" + value.Replace("'", "'\\''") + "'";

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
