using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>Runs the pattern rules over a file: one pass for the keywords, then each pattern around its own keywords alone.</summary>
internal sealed class PatternScan
{
    /// <summary>Characters at the end of a window that a long line cut off, in which a keyword gets a window of its own.</summary>
    private const int CutMargin = 700;

    /// <summary>More in one piece help nobody; the frame says that there are more.</summary>
    private const int MostSeen = 1001;

    private readonly KeywordIndex<(PatternRule Rule, Form Form)> _index;

    /// <summary>Takes the rules.</summary>
    public PatternScan(IEnumerable<PatternRule> rules) =>
        _index = new KeywordIndex<(PatternRule Rule, Form Form)>(
            rules.SelectMany(static rule => rule.Forms.SelectMany(form => form.Keywords.Select(keyword => (keyword, (rule, form))))));

    /// <summary>What the rules see in the piece.</summary>
    public IReadOnlyList<Sighting> Look(FileView file, SourceText piece)
    {
        var done = new Dictionary<Form, int>(ReferenceEqualityComparer.Instance);
        var seen = new List<Sighting>();
        foreach (var (offset, length, (rule, form)) in _index.Find(piece.Text))
        {
            if (!IsAsked(rule, form, file) || (done.TryGetValue(form, out var end) && offset + length <= end))
            {
                continue;
            }

            var (start, window) = Surroundings.Of(piece, offset, length, form.Above, form.Below);
            if (!piece.TouchesTarget(start, window))
            {
                continue;
            }

            done[form] = Match(new Search(file, piece, rule, form), start, window, seen);
            if (seen.Count >= MostSeen)
            {
                break;
            }
        }

        return seen;
    }

    private static bool IsAsked(PatternRule rule, Form form, FileView file) =>
        (file.IsChange || !rule.IsForChanges)
        && (file.Is(form.Where == FileRole.None ? rule.Where : form.Where) || (rule.Severity == Severity.Critical && !file.Is(FileRole.Acting)));

    /// <summary>Matches in a window; gives the offset up to which keywords need no further look.</summary>
    private static int Match(Search search, int start, int window, List<Sighting> seen)
    {
        var text = search.Piece.Text;
        var firstLineEnd = text.IndexOf('\n', start, window);
        var end = start + window;
        var isCut = end < text.Length && text[end] != '\n';
        for (var match = search.Form.Regex.Match(text, start, window); match.Success; match = match.NextMatch())
        {
            var hit = new Hit(search.File, search.Piece, match);
            if (!search.StandsBeside(hit) || search.Severity(hit) is not { } severity)
            {
                continue;
            }

            var marked = hit.Marked;
            if (!seen.Exists(other => other.Rule.Id == search.Rule.Id && other.Start < marked.Index + marked.Length && marked.Index < other.Start + other.Length))
            {
                seen.Add(new Sighting(search.Rule, marked.Index, marked.Length) { Severity = severity, Message = search.Rule.Words?.Invoke(hit) });
            }
        }

        // A form of one line has seen the whole of it; one of several lines may begin anew in the next.
        return isCut || firstLineEnd < 0 ? end - CutMargin : search.Form is { Above: 0, Below: 0 } ? end : firstLineEnd;
    }

    private readonly record struct Search(FileView File, SourceText Piece, PatternRule Rule, Form Form)
    {
        public bool StandsBeside(Hit hit)
        {
            if (Form.Beside.IsEmpty)
            {
                return true;
            }

            var (start, length) = Surroundings.Of(Piece, hit.Match.Index, hit.Match.Length, Form.Around);
            var text = Piece.Text;
            return Form.BesidePatterns.All(pattern => pattern.Match(text, start, length).Success);
        }

        public Severity? Severity(Hit hit) =>
            (Rule.Judge is null ? Rule.Severity : Rule.Judge(hit)) is { } judged ? File.Weigh(judged, Piece, hit.Marked.Index) : null;
    }
}
