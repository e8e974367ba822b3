using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Reading;

/// <summary>
/// Blocks that were taken out in one place and put in at another, white space aside: three lines or more in a row with forty letters and digits or
/// more between them, as <c>git diff --color-moved=blocks</c> tells them from chance.
/// </summary>
public sealed class MovedLines
{
    private const int LeastLines = 3;
    private const int LeastLetters = 40;

    private readonly Dictionary<(RepoPath Path, int Hunk, int Line), RepoPath> _moved = [];

    /// <summary>Where the other half of the line stands; null where it did not move.</summary>
    public RepoPath? OtherPlace(RepoPath path, int hunk, int line) => _moved.TryGetValue((path, hunk, line), out var other) ? other : null;

    /// <summary>The moved lines of a hunk by index.</summary>
    public ImmutableDictionary<int, RepoPath> Of(RepoPath path, int hunk, int lines) =>
        Enumerable.Range(0, lines).Where(line => _moved.ContainsKey((path, hunk, line))).ToImmutableDictionary(static line => line, line => _moved[(path, hunk, line)]);

    /// <summary>Finds them.</summary>
    public static MovedLines Find(IReadOnlyList<FileChange> files)
    {
        var moved = new MovedLines();
        var removed = Runs(files, LineKind.Deleted);
        var places = new Dictionary<string, List<(int Run, int At)>>(StringComparer.Ordinal);
        for (var run = 0; run < removed.Count; run++)
        {
            for (var at = 0; at < removed[run].Lines.Count; at++)
            {
                if (removed[run].Lines[at].Text.Length > 0)
                {
                    (places.TryGetValue(removed[run].Lines[at].Text, out var list) ? list : places[removed[run].Lines[at].Text] = []).Add((run, at));
                }
            }
        }

        foreach (var run in Runs(files, LineKind.Added))
        {
            moved.Match(run, removed, places);
        }

        return moved;
    }

    private void Match(Run added, List<Run> removed, Dictionary<string, List<(int Run, int At)>> places)
    {
        const int MostCandidates = 50;
        for (var i = 0; i < added.Lines.Count;)
        {
            var (best, from, at) = (0, -1, 0);
            foreach (var (run, start) in places.GetValueOrDefault(added.Lines[i].Text, []).Take(MostCandidates))
            {
                var length = CommonLength(added.Lines, i, removed[run].Lines, start);
                (best, from, at) = length > best ? (length, run, start) : (best, from, at);
            }

            if (best >= LeastLines && Letters(added.Lines, i, best) >= LeastLetters)
            {
                for (var line = 0; line < best; line++)
                {
                    _moved[(added.Path, added.Hunk, added.Lines[i + line].Index)] = removed[from].Path;
                    _moved[(removed[from].Path, removed[from].Hunk, removed[from].Lines[at + line].Index)] = added.Path;
                }
            }

            i += Math.Max(1, best);
        }
    }

    private static int CommonLength(List<(int Index, string Text)> one, int start, List<(int Index, string Text)> two, int at)
    {
        var length = 0;
        while (start + length < one.Count && at + length < two.Count && one[start + length].Text == two[at + length].Text)
        {
            length++;
        }

        return length;
    }

    private static int Letters(List<(int Index, string Text)> lines, int start, int length) =>
        lines.Skip(start).Take(length).Sum(static line => line.Text.Count(char.IsLetterOrDigit));

    private static List<Run> Runs(IReadOnlyList<FileChange> files, LineKind kind)
    {
        var runs = new List<Run>();
        foreach (var file in files)
        {
            for (var hunk = 0; hunk < file.Hunks.Length; hunk++)
            {
                var lines = file.Hunks[hunk].Lines;
                Run? run = null;
                for (var i = 0; i < lines.Length; i++)
                {
                    if (lines[i].Kind != kind)
                    {
                        run = null;
                        continue;
                    }

                    if (run is null)
                    {
                        runs.Add(run = new Run(file.Path, hunk, []));
                    }

                    run.Lines.Add((i, WithoutBlanks(LosslessText.Decode(lines[i].Text.Span))));
                }
            }
        }

        return runs;
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter)));

    private sealed record Run(RepoPath Path, int Hunk, List<(int Index, string Text)> Lines);
}
