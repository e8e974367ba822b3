namespace ApprovalGuard.Cli.Installing;

/// <summary>Modes of files, where the system has them.</summary>
internal static class FileModes
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary><c>0644</c>.</summary>
    public const UnixFileMode Plain = Readable | UnixFileMode.UserWrite;

    /// <summary><c>0755</c>.</summary>
    public const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The file's mode; <c>0644</c> on Windows.</summary>
    public static UnixFileMode Of(string path) => OperatingSystem.IsWindows() ? Plain : File.GetUnixFileMode(path);

    /// <summary>Sets the file's mode; nothing on Windows.</summary>
    public static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
