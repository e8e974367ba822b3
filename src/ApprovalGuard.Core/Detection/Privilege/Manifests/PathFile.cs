using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Manifests;

/// <summary>Path files of Python: a line that begins with <c>import</c> is run whenever Python starts.</summary>
internal sealed class PathFile : IReader
{
    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("start-file-runs-code", Severity.High, "path file runs code at every start of Python", "https://docs.python.org/3/library/site.html",
        "Python runs that line whenever it starts, whatever program is meant.", "Put the code into a module, and import it where it is needed.") with
    {
        Positives = [new("import os; os.system('x')", "tool.pth")],
        Negatives = [new("import os; os.system('x')", "src/app.py"), new("./lib", "tool.pth"), new("import tool_hook", "tool.pth")],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (file.File.Path.Extension != ".pth")
        {
            yield break;
        }

        foreach (var piece in file.File.Pieces)
        {
            for (var i = 0; i < piece.LineCount; i++)
            {
                if (RunsCode(piece.Line(i)))
                {
                    yield return (piece, new Sighting(Rule, piece.LineStart(i), piece.Line(i).TrimEnd().Length));
                }
            }
        }
    }

    private static bool RunsCode(ReadOnlySpan<char> line) =>
        (line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("import\t", StringComparison.Ordinal))
        && (line.Contains(';') || line.Contains("exec", StringComparison.Ordinal) || line.Contains("__import__", StringComparison.Ordinal));
}
