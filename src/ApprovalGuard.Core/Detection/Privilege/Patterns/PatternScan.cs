using System.Collections.Concurrent;
using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>Runs the pattern rules over a file: one pass for the keywords, then each pattern around its own keywords alone.</summary>
internal sealed class PatternScan
{
    /// <summary>Characters at the end of a window that a long line cut off, in which a keyword gets a window of its own.</summary>
    private const int CutMargin = 400;

    /// <summary>More in one piece help nobody; the frame says that there are more.</summary>
    private const int MostSeen = 1001;

    private readonly ImmutableArray<PatternRule> _rules;
    private readonly ConcurrentDictionary<(FileRole Role, bool IsChange), KeywordIndex<(PatternRule Rule, Form Form)>> _indexes = new();

    /// <summary>Takes the rules.</summary>
    public PatternScan(ImmutableArray<PatternRule> rules) => _rules = rules;

    /// <summary>What the rules see in the piece.</summary>
    public IReadOnlyList<Sighting> Look(FileView file, SourceText piece)
    {
        var done = new Dictionary<Form, (int Start, int End, int Cost)>(ReferenceEqualityComparer.Instance);
        var seen = new List<Sighting>();
        foreach (var (offset, length, (rule, form)) in IndexFor(file).Find(piece.Text))
        {
            // Every keyword in a window is a place at which the pattern begins anew. Keywords come nearly in order: one before the window has its own.
            var (from, end, cost) = done.GetValueOrDefault(form);
            file.Effort.Spend(cost);
            if (offset >= from && offset + length <= end)
            {
                continue;
            }

            var (start, window) = Surroundings.Of(piece, offset, length, form.Above, form.Below);
            if (piece.TouchesTarget(start, window))
            {
                var lineEnd = piece.Text.IndexOf('\n', offset + length - 1, start + window - offset - length + 1);
                file.Effort.Spend(window);
                done[form] = (start, Match(new Search(file, piece, rule, form), start, window, lineEnd, seen), window);
            }

            if (seen.Count >= MostSeen)
            {
                break;
            }
        }

        return seen;
    }

    /// <summary>The keywords of what means something in such a file: fewer are faster, and most files ask for few.</summary>
    private KeywordIndex<(PatternRule Rule, Form Form)> IndexFor(FileView file) => _indexes.GetOrAdd((file.Role & ~FileRole.Test, file.IsChange), key =>
        new KeywordIndex<(PatternRule Rule, Form Form)>(
            from rule in _rules
            from form in rule.Forms
            where IsAsked(rule, form, key.Role, key.IsChange)
            from keyword in form.Keywords
            select (keyword, (rule, form))));

    private static bool IsAsked(PatternRule rule, Form form, FileRole role, bool isChange) =>
        (isChange || !rule.IsForChanges)
        && (((form.Where == FileRole.None ? rule.Where : form.Where) & role) != FileRole.None || (rule.Severity == Severity.Critical && (role & FileRole.Acting) == FileRole.None));

    /// <summary>Matches in a window around a keyword whose line ends there; gives the offset up to which keywords need no further look.</summary>
    private static int Match(Search search, int start, int window, int lineEnd, List<Sighting> seen)
    {
        var text = search.Piece.Text;
        var end = start + window;
        var isCut = end < text.Length && text[end] != '\n';
        for (var match = search.Form.Regex.Match(text, start, window); match.Success; match = match.NextMatch())
        {
            search.File.Effort.Spend(search.CostOfLooking);
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
        return isCut ? end - CutMargin : lineEnd < 0 || search.Form is { Above: 0, Below: 0 } ? end : lineEnd;
    }

    private readonly record struct Search(FileView File, SourceText Piece, PatternRule Rule, Form Form)
    {
        /// <summary>A match is looked at more closely, over as many lines as a glance takes.</summary>
        public int CostOfLooking => (Rule.Judge is null ? 0 : 2 * Surroundings.Reach) + (Form.Beside.Length * Surroundings.Reach);

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
