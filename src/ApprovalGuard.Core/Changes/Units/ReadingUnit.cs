namespace ApprovalGuard.Changes.Units;

/// <summary>The unit of reading: one changed line with its surroundings, or one thing without text. It is read when either of its digests was.</summary>
/// <param name="Above">Over the line and the three before it; of a thing without text, its one digest.</param>
/// <param name="Below">Over the line and the three after it; null for a thing without text.</param>
/// <param name="Hunk">0-based hunk in its file; -1 for a thing without text.</param>
/// <param name="Line">0-based line in that hunk; -1 for a thing without text.</param>
public readonly record struct ReadingUnit(UnitDigest Above, UnitDigest? Below, int Hunk, int Line);
