namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>A part of a file that is read as configuration, and the way back to where it stands.</summary>
/// <param name="File">The part, taken apart.</param>
/// <param name="Locate">The piece that shows an offset of the part, the offset there, and how many of the characters lie in it; null where none does.</param>
internal sealed record ConfigPart(ConfigFile File, Func<int, int, (SourceText Piece, int Start, int Length)?> Locate);
