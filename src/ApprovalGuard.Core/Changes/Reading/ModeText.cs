namespace ApprovalGuard.Changes.Reading;

/// <summary>Git's octal text of a mode.</summary>
internal static class ModeText
{
    /// <summary>Reads <c>100644</c> and its likes; the historic group-writable 100664 is a regular file.</summary>
    public static bool TryParse(ReadOnlySpan<char> octal, out FileMode mode)
    {
        FileMode? known = octal switch
        {
            "000000" => FileMode.None,
            "100644" or "100664" => FileMode.Regular,
            "100755" => FileMode.Executable,
            "120000" => FileMode.SymbolicLink,
            "160000" => FileMode.Submodule,
            _ => null,
        };
        mode = known ?? FileMode.None;
        return known is not null;
    }

    /// <summary>The mode as Git writes it.</summary>
    public static string Format(FileMode mode) => mode switch
    {
        FileMode.Regular => "100644",
        FileMode.Executable => "100755",
        FileMode.SymbolicLink => "120000",
        FileMode.Submodule => "160000",
        _ => "000000",
    };
}
