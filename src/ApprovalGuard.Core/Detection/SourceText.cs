namespace ApprovalGuard.Detection;

/// <summary>
/// A contiguous piece of a file's text as detectors see it: in a scan the whole file (or a window of a huge one),
/// in a diff the new side of one hunk. Lines that the change added are targets; the rest is context.
/// A sighting counts when its span touches a target.
/// </summary>
public sealed class SourceText
{
    private readonly int _firstLineNumber;
    private readonly bool[]? _targets;
    private readonly int _firstColumn;
    private readonly int _seenBefore;
    private readonly int _seenAgain;
    private int[]? _lineStarts;

    /// <summary>Makes a piece of text; lines end with LF.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="firstLineNumber">1-based number of its first line in the file.</param>
    /// <param name="targets">For each line whether it is a target; null when all are.</param>
    /// <param name="firstColumn">Characters of the first line before this text; more than 0 only in a window of a huge line.</param>
    /// <param name="seenBefore">Characters at the start that the window before held as well; what ends in the first half of them is no target here.</param>
    /// <param name="seenAgain">Characters at the end that the next window holds as well; what begins in them and ends in the second half is no target here.</param>
    public SourceText(string text, int firstLineNumber = 1, bool[]? targets = null, int firstColumn = 0, int seenBefore = 0, int seenAgain = 0)
    {
        Text = text;
        _firstLineNumber = firstLineNumber;
        _targets = targets;
        _firstColumn = firstColumn;
        _seenBefore = seenBefore;
        _seenAgain = seenAgain;
    }

    /// <summary>The text, decoded by <see cref="Changes.LosslessText"/>; lines keep their CR.</summary>
    public string Text { get; }

    /// <summary>Number of lines; a text that ends with LF has no empty last line.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Found when somebody asks for a line; in most files nobody does.</summary>
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    /// <summary>1-based number in the file of the line with this 0-based index here.</summary>
    public int LineNumber(int index) => _firstLineNumber + index;

    /// <summary>1-based column in the file of the character at this offset, in UTF-16 units.</summary>
    public int ColumnAt(int offset)
    {
        var line = LineIndexAt(offset);
        return offset - LineStarts[line] + 1 + (line == 0 ? _firstColumn : 0);
    }

    /// <summary>Whether the line with this 0-based index was added (or the whole file is looked at).</summary>
    public bool IsTarget(int index) => _targets is null || (index < _targets.Length && _targets[index]);

    /// <summary>Offset at which the line with this 0-based index starts.</summary>
    public int LineStart(int index) => LineStarts[index];

    /// <summary>The line with this 0-based index, without its line feed.</summary>
    public ReadOnlySpan<char> Line(int index)
    {
        var end = index + 1 < LineStarts.Length ? LineStarts[index + 1] : Text.Length;
        var line = Text.AsSpan(LineStarts[index], end - LineStarts[index]);
        return line is [.., '\n'] ? line[..^1] : line;
    }

    /// <summary>The 0-based index of the line that holds the offset.</summary>
    public int LineIndexAt(int offset)
    {
        var found = Array.BinarySearch(LineStarts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>Whether any line of the span is a target, and no other window of the line shows it better.</summary>
    public bool TouchesTarget(int start, int length)
    {
        if (ShowsBetterBefore(start, start + length) || ShowsBetterAfter(start, start + length))
        {
            return false;
        }

        if (_targets is null)
        {
            return true;
        }

        var last = LineIndexAt(start + Math.Max(0, length - 1));
        for (var i = LineIndexAt(start); i <= last; i++)
        {
            if (IsTarget(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the window before shows the span with more around it. Of what two windows hold in common the middle decides, since what a detector
    /// says of a span may depend on what follows it; what begins where this window does is only the end of something.
    /// </summary>
    private bool ShowsBetterBefore(int start, int end) => end <= _seenBefore - (_seenBefore / 2) || (start == 0 && end <= _seenBefore);

    private bool ShowsBetterAfter(int start, int end) => start >= Text.Length - _seenAgain && end > Text.Length - (_seenAgain / 2);

    private static int[] FindLineStarts(string text)
    {
        var count = 1 + text.AsSpan().Count('\n');
        if (text.Length == 0 || text[^1] == '\n')
        {
            count--;
        }

        var starts = new int[count];
        var position = 0;
        for (var i = 1; i < count; i++)
        {
            position = text.IndexOf('\n', position) + 1;
            starts[i] = position;
        }

        return starts;
    }
}
