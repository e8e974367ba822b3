namespace ApprovalGuard.Detection.Privilege.Text;

/// <summary>A key with its value, or an item of a list, as it stands in a text.</summary>
/// <param name="Key">The key without quotes; <c>-</c> for an item; empty for the rest of a value in a line of its own.</param>
/// <param name="Start">Offset of the key.</param>
/// <param name="ValueStart">Offset of the value, quotes left out; a block's first line.</param>
/// <param name="ValueLength">Characters of the value; 0 where only entries below it say what it is.</param>
/// <param name="Parent">Index of the entry that it stands below; -1 at the top.</param>
internal readonly record struct YamlEntry(string Key, int Start, int ValueStart, int ValueLength, int Parent);
