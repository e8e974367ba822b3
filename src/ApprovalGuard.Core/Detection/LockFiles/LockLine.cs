namespace ApprovalGuard.Detection.LockFiles;

/// <summary>Finds the text of a line among the pieces of a file.</summary>
internal static class LockLine
{
    /// <summary>The sighting at its line; null where the change did not touch the line: what it saw is then about the file as a whole.</summary>
    public static (SourceText Piece, Sighting Sighting)? Place(InspectedFile file, LockSighting seen)
    {
        foreach (var piece in file.Pieces)
        {
            var index = seen.Line - piece.LineNumber(0);
            if (index < 0 || index >= piece.LineCount || !piece.IsTarget(index))
            {
                continue;
            }

            var line = piece.Line(index);
            var text = line.Trim();
            var start = piece.LineStart(index) + (text.IsEmpty ? 0 : line.IndexOf(text));
            return (piece, OfFile(seen) with { Start = start, Length = text.Length, ValueStart = start, ValueLength = text.Length });
        }

        return null;
    }

    /// <summary>The sighting without a place.</summary>
    public static Sighting OfFile(LockSighting seen) => new(seen.Rule, 0, 0) { Message = seen.Message, Severity = seen.Severity };
}
