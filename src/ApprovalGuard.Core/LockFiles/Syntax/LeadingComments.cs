namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>
/// The words with which a tool begins the file it writes. Those are known and taken off; any other comment is not the tool's, and what stands
/// in comments could be anything.
/// </summary>
internal static class LeadingComments
{
    /// <summary>The text with its leading comments emptied, so that lines keep their numbers.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="isKnown">Whether a comment, from its <c>#</c> to the line's end, is one that the tool writes.</param>
    public static string Remove(string text, Predicate<string> isKnown)
    {
        var start = 0;
        var lines = 0;
        while (start < text.Length && text[start] == '#')
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            lines++;
            if (!isKnown(text[start..end].TrimEnd('\r')))
            {
                throw new MisfitException("a comment that the tool does not write", lines);
            }

            start = Math.Min(end + 1, text.Length);
        }

        return lines == 0 ? text : string.Concat(new string('\n', lines), text.AsSpan(start));
    }
}
