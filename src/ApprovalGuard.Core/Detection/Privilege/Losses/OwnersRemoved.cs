using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Losses;

/// <summary>Lines of CODEOWNERS that go without another for the same path: nobody is asked there any more.</summary>
internal sealed class OwnersRemoved : IReader
{
    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("owners-removed", Severity.Low, "path has no owner any more", "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners",
        "Nobody is asked to review changes there from now on.", "Name the new owner of the path.") with
    {
        Positives = [new("* @acme/all\n", ".github/CODEOWNERS") { Before = "* @acme/all\n/deploy/ @acme/ops\n" }],
        Negatives = [new("* @acme/all\n/deploy/ @acme/platform\n", ".github/CODEOWNERS") { Before = "* @acme/all\n/deploy/ @acme/ops\n" }],
    };

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (!file.IsChange || !file.File.Path.Name.Equals("CODEOWNERS", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        var owned = file.File.Pieces.SelectMany(static piece => Enumerable.Range(0, piece.LineCount).Where(piece.IsTarget).Select(index => PathIn(piece.Line(index)))).ToHashSet(StringComparer.Ordinal);
        foreach (var piece in file.File.Removed)
        {
            for (var i = 0; i < piece.LineCount; i++)
            {
                var line = piece.Line(i).Trim();
                if (piece.IsTarget(i) && line.Contains('@') && line[0] != '#' && !owned.Contains(PathIn(line)))
                {
                    yield return (piece, new Sighting(Rule, piece.LineStart(i), piece.Line(i).TrimEnd().Length) { Severity = Severity.Low });
                }
            }
        }
    }

    private static string PathIn(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var end = line.IndexOfAny(' ', '\t');
        return (end < 0 ? line : line[..end]).ToString();
    }
}
