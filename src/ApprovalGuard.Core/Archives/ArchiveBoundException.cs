namespace ApprovalGuard.Archives;

/// <summary>A bound was reached in the middle of a file; its message says which.</summary>
internal sealed class ArchiveBoundException(string message) : Exception(message);
