using System.Text.RegularExpressions;
using ApprovalGuard.Detection.HiddenText;

namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>Tells where in a piece of a file a phrase stands. Asked from the beginning to the end, it looks at each line once.</summary>
internal sealed partial class PlaceFinder(SourceText piece, FileNature nature)
{
    /// <summary>How far before the phrase a comment around it may begin, and an element that hides it.</summary>
    private const int CommentReach = 8 << 10;

    private const int ElementReach = 400;

    /// <summary>Characters in which the beginning of a link definition fits.</summary>
    private const int LinkStart = 60;

    private readonly bool _hasHiding = nature.Role is TextRole.Prose or TextRole.Instructions || nature.Path.Extension is ".vue" or ".svelte" or ".xml" or ".svg";
    private int _lineIndex = -1;
    private Region[] _regions = [];

    /// <summary>The place of the text at the offset.</summary>
    public Place Of(int offset)
    {
        if (_hasHiding && IsHidden(offset))
        {
            return Place.Hidden;
        }

        return nature.Role switch
        {
            TextRole.Instructions => Place.Instructions,
            TextRole.Prose => Place.Prose,
            TextRole.Code => RegionAt(offset) switch { Region.Literal => Place.Literal, Region.Comment => Place.Comment, _ => Place.Text },
            _ => Place.Literal,
        };
    }

    private Region RegionAt(int offset)
    {
        var index = piece.LineIndexAt(offset);
        if (index != _lineIndex)
        {
            _lineIndex = index;
            _regions = CodeRegions.Of(piece.Line(index), nature.Comments);
        }

        var at = offset - piece.LineStart(index);
        return at < _regions.Length ? _regions[at] : Region.Code;
    }

    private bool IsHidden(int offset)
    {
        var before = piece.Text.AsSpan(Math.Max(0, offset - CommentReach), Math.Min(CommentReach, offset));
        var opened = before.LastIndexOf("<!--", StringComparison.Ordinal);
        if (opened >= 0 && before[opened..].IndexOf("-->", StringComparison.Ordinal) < 0)
        {
            return true;
        }

        var line = piece.Line(piece.LineIndexAt(offset));
        return LinkComment().IsMatch(line[..Math.Min(LinkStart, line.Length)]) || Unseen().IsMatch(before[Math.Max(0, before.Length - ElementReach)..]);
    }

    /// <summary><c>[//]: # (a comment)</c>.</summary>
    [GeneratedRegex(@"^\s{0,3}\[[^\]\n]{0,40}\]:\s{0,3}[#<]", RegexOptions.CultureInvariant, Effort.MostOfOneSearch)]
    private static partial Regex LinkComment();

    /// <summary>An element whose style hides it, and that is not closed yet.</summary>
    [GeneratedRegex(
        @"<\w{1,20}[^<>]{0,100}style\s{0,3}=[^<>]{0,100}(display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}[01](px|pt|em|%)?\b|[;""'\s]color\s{0,3}:\s{0,3}(white|#fff\b|#ffffff|transparent)|opacity\s{0,3}:\s{0,3}0\b)[^<>]{0,100}>[^<]{0,300}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Effort.MostOfOneSearch)]
    private static partial Regex Unseen();
}
