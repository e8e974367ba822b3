using System.Buffers;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>
/// U+2028, U+2029 and, for some languages, U+0085 end a line for the compiler and not for the reader: what follows them in a comment runs
/// (ECMA-262, section 12.3; C# language specification, section 6.3.3).
/// </summary>
internal static class LineSeparators
{
    private static readonly SearchValues<char> All = SearchValues.Create("\u0085\u2028\u2029");

    /// <summary>The separator of the line that hides most; null where none does.</summary>
    public static Sighting? Look(HiddenLine line)
    {
        if (line.Nature.Role is not (TextRole.Code or TextRole.Instructions))
        {
            return null;
        }

        var text = line.Text;
        (int At, Severity Severity)? gravest = null;
        for (var i = text.IndexOfAny(All); i >= 0;)
        {
            if (SeverityOf(line, i) is { } severity && (gravest is not { } known || known.Severity < severity))
            {
                gravest = (i, severity);
            }

            var next = text[(i + 1)..].IndexOfAny(All);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return gravest is not { } found ? null : line.Sight(HiddenTextRules.Separators, found.At, found.At + 1) with { Severity = found.Severity };
    }

    private static Severity? SeverityOf(HiddenLine line, int at)
    {
        var extension = line.Nature.Path.Extension;
        var isDotNet = extension is ".cs" or ".csx" or ".vb" or ".cshtml" or ".razor";
        var endsLine = isDotNet || (line.Text[at] != '\u0085' && extension is ".js" or ".mjs" or ".cjs" or ".jsx" or ".ts" or ".mts" or ".cts" or ".tsx" or ".vue" or ".svelte" or ".swift");
        if (line.Text[at] == '\u0085' && (!isDotNet || line.HasStrayBytes))
        {
            return null;
        }

        if (line.Nature.Role == TextRole.Instructions)
        {
            return Severity.Low;
        }

        return line.RegionAt(at) switch
        {
            Region.Comment => endsLine && line.Text[(at + 1)..].IndexOfAnyExcept(" \t\r*/") >= 0 ? Severity.High : null,
            Region.Literal => endsLine && !line.Nature.IsTest ? Severity.Low : null,
            _ => endsLine ? Severity.High : Severity.Low,
        };
    }
}
