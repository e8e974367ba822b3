namespace ApprovalGuard.Changes;

/// <summary>One line of a hunk.</summary>
/// <param name="Kind">Its sign.</param>
/// <param name="OldNumber">1-based number on the old side; 0 for an added line.</param>
/// <param name="NewNumber">1-based number on the new side; 0 for a deleted line.</param>
/// <param name="Text">The raw bytes without the sign and without the line feed; a CR before it is part of the text.</param>
/// <param name="EndsWithLineFeed">False for <c>\ No newline at end of file</c>.</param>
public readonly record struct ChangedLine(
    LineKind Kind, int OldNumber, int NewNumber, ReadOnlyMemory<byte> Text, bool EndsWithLineFeed = true);
