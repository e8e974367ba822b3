using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies.Gitleaks;

namespace ApprovalGuard.Allowances;

/// <summary>The allowlists of a <c>.gitleaks.toml</c>. They speak of secrets alone.</summary>
public sealed class GitleaksAllowances
{
    private readonly ImmutableArray<Allowlist> _lists;

    /// <summary>Takes the lists.</summary>
    public GitleaksAllowances(ImmutableArray<GitleaksAllowlist> lists) => _lists = [.. lists.Select(static list => new Allowlist(list))];

    /// <summary>The reason under which the finding is allowed; null where no list names it.</summary>
    public string? ReasonFor(Finding finding) =>
        finding.Rule.Category == Category.Secret && _lists.FirstOrDefault(list => list.Names(finding)) is { } found ? found.Reason : null;

    private sealed class Allowlist(GitleaksAllowlist list)
    {
        public string Reason { get; } = list.Description.Length > 0 ? $"{GitleaksConfig.FileName}: {list.Description}" : GitleaksConfig.FileName.Value;

        public bool Names(Finding finding)
        {
            if (!list.Rules.IsEmpty && !list.Rules.Contains(finding.Rule.Id))
            {
                return false;
            }

            IEnumerable<bool> kinds =
            [
                .. Kind(list.Commits, commit => string.Equals(commit, finding.Commit, StringComparison.OrdinalIgnoreCase)),
                .. Kind(list.Paths, path => IsMatch(path.Regex, finding.Path.Value)),
                .. Kind(list.Texts, text => Target(finding)?.Is(value => IsMatch(text.Regex, value)) == true),
                .. Kind(list.Stopwords, word => finding.Value?.Is(value => value.Contains(word, StringComparison.OrdinalIgnoreCase)) == true),
            ];
            return list.NeedsAll ? kinds.All(static holds => holds) : kinds.Any(static holds => holds);
        }

        private SensitiveText? Target(Finding finding) => list.Target switch
        {
            GitleaksTarget.Match => finding.Match,
            GitleaksTarget.Line => finding.WholeLine,
            _ => finding.Value,
        };

        /// <summary>Whether one of a kind holds; nothing where the list names none of it.</summary>
        private static IEnumerable<bool> Kind<T>(ImmutableArray<T> conditions, Func<T, bool> holds) => conditions.IsEmpty ? [] : [conditions.Any(holds)];

        private static bool IsMatch(Regex regex, string text)
        {
            try
            {
                return regex.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                // What could not be asked is not allowed.
                return false;
            }
        }
    }
}
