namespace ApprovalGuard.Changes;

/// <summary>A file's mode as Git stores it (octal 100644 and so on); <see cref="None"/> on the side where the file does not exist.</summary>
public enum GitMode
{
    /// <summary>The file does not exist on this side, or a plain <c>diff -u</c> did not say.</summary>
    None = 0,

    /// <summary>100644.</summary>
    Regular = 0x81A4,

    /// <summary>100755.</summary>
    Executable = 0x81ED,

    /// <summary>120000: the content is the target's path.</summary>
    SymbolicLink = 0xA000,

    /// <summary>160000: a submodule; its "content" is a commit.</summary>
    Submodule = 0xE000,
}
