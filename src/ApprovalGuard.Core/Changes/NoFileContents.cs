namespace ApprovalGuard.Changes;

/// <summary>For a foreign diff: there is nothing but the hunks.</summary>
public sealed class NoFileContents : IFileContents
{
    /// <summary>The one instance.</summary>
    public static NoFileContents Instance { get; } = new();

    private NoFileContents()
    {
    }

    /// <inheritdoc/>
    public byte[]? ReadOld(FileChange file, int limit) => null;

    /// <inheritdoc/>
    public byte[]? ReadNew(FileChange file, int limit) => null;
}
