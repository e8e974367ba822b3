namespace ApprovalGuard.Archives;

/// <summary>The bytes are not what the format promises; its message says how, about an <c>it</c>.</summary>
internal sealed class ArchiveBrokenException(string message) : Exception(message);
