namespace ApprovalGuard.Changes.Reading;

/// <summary>Git's octal text of a mode.</summary>
internal static class ModeText
{
    /// <summary>Reads <c>100644</c> and its likes; the historic group-writable 100664 is a regular file.</summary>
    public static bool TryParse(ReadOnlySpan<char> octal, out GitMode mode)
    {
        GitMode? known = octal switch
        {
            "000000" => GitMode.None,
            "100644" or "100664" => GitMode.Regular,
            "100755" => GitMode.Executable,
            "120000" => GitMode.SymbolicLink,
            "160000" => GitMode.Submodule,
            _ => null,
        };
        mode = known ?? GitMode.None;
        return known is not null;
    }

    /// <summary>The mode as Git writes it.</summary>
    public static string Format(GitMode mode) => mode switch
    {
        GitMode.Regular => "100644",
        GitMode.Executable => "100755",
        GitMode.SymbolicLink => "120000",
        GitMode.Submodule => "160000",
        _ => "000000",
    };
}
