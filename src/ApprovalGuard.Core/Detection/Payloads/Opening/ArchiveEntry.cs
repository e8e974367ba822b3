namespace ApprovalGuard.Detection.Payloads.Opening;

/// <summary>A file inside of an archive.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Bytes">Its content; null where it is encrypted or packed in a way that is not looked into.</param>
internal readonly record struct ArchiveEntry(string Name, byte[]? Bytes);
