using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>A line that holds something suspicious, and what is natural in it.</summary>
internal sealed class HiddenLine(SourceText piece, int index, FileNature nature)
{
    private Region[]? _regions;
    private bool? _hasStrays;
    private bool? _isBinary;
    private ulong _scriptsKnown;
    private ulong _scriptsWritten;

    /// <summary>The piece that the line stands in.</summary>
    public SourceText Piece => piece;

    /// <summary>What the file is.</summary>
    public FileNature Nature => nature;

    /// <summary>Offset of the line in the piece.</summary>
    public int Start { get; } = piece.LineStart(index);

    /// <summary>The line, with its CR and without its LF.</summary>
    public ReadOnlySpan<char> Text => piece.Line(index);

    /// <summary>Whether the line is the first of its file.</summary>
    public bool IsFirst => piece.LineNumber(index) == 1;

    /// <summary>Whether so much of the line is no text that it comes from a binary format without a NUL.</summary>
    public bool IsBinary => _isBinary ??= HasStrayBytes && BinaryText.Is(piece.Line(index));

    /// <summary>Whether the line holds bytes that are no UTF-8: then a pair of bytes that looks like a character may be two of a legacy encoding.</summary>
    public bool HasStrayBytes => _hasStrays ??= piece.Line(index).ContainsAnyInRange('\uDC80', '\uDCFF') && HasLoneSurrogate(piece.Line(index));

    /// <summary>Where the character at this offset of the line stands; outside of code files everything is a literal.</summary>
    public Region RegionAt(int offset) => nature.IsCode ? (_regions ??= CodeRegions.Of(Text, nature.Comments))[offset] : Region.Literal;

    /// <summary>Whether the line has letters of the script that do not pass for Latin: then somebody wrote in that language.</summary>
    public bool IsWrittenIn(LetterScript script)
    {
        var bit = 1UL << (int)script;
        if ((_scriptsKnown & bit) == 0)
        {
            _scriptsKnown |= bit;
            _scriptsWritten |= HasOwnLetters(Text, script) ? bit : 0;
        }

        return (_scriptsWritten & bit) != 0;
    }

    /// <summary>A sighting from one offset of the line up to another.</summary>
    public Sighting Sight(Findings.RuleInfo rule, int from, int to) => new(rule, Start + from, to - from);

    private static bool HasOwnLetters(ReadOnlySpan<char> line, LetterScript script)
    {
        foreach (var letter in line)
        {
            if (script == LetterScript.Dressed ? Scripts.WritesWithoutBlanks(letter) && letter < '\uFF00' : letter > '\u007F' && LookAlikes.ScriptOf(letter) == script && LookAlikes.LatinFor(letter) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (LosslessText.IsEscapedByte(line[i]) && (i == 0 || !char.IsHighSurrogate(line[i - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
