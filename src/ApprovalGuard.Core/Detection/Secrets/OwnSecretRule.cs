using System.Text.RegularExpressions;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>
/// A rule of the policy's <c>detect.secrets.rules</c>, or of a <c>.gitleaks.toml</c>. It runs without backtracking, over the whole text where one of its
/// keywords stands in it.
/// </summary>
internal sealed class OwnSecretRule(OwnRule own)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    private readonly Regex? _regex = own.Pattern.Length == 0 ? null : new Regex(own.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeLimit);
    private readonly Regex? _path = own.Path?.Regex;

    /// <summary>Its words.</summary>
    public RuleInfo Info { get; } = new()
    {
        Id = own.Id,
        Category = Category.Secret,
        Severity = own.Severity,
        Title = own.Title,
        Why = "This repository's own rules name this format as a credential.",
        Do = "Take it out, and revoke it where it was issued.",
        Reference = own.Origin,
    };

    /// <summary>Whether the path alone is the finding.</summary>
    public bool Names(RepoPath path) => _regex is null && _path?.IsMatch(path.Value) == true;

    /// <summary>All matches in the text.</summary>
    public IEnumerable<Sighting> Find(string text, RepoPath path)
    {
        var hasKeyword = own.Keywords.IsEmpty || own.Keywords.Any(keyword => text.Contains(keyword, StringComparison.OrdinalIgnoreCase));
        if (_regex is null || !hasKeyword || _path?.IsMatch(path.Value) == false)
        {
            yield break;
        }

        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            var value = ValueIn(match);
            if (match.Length > 0 && Entropy.BitsPerCharacter(value.ValueSpan) >= own.MinimumEntropy)
            {
                yield return new Sighting(Info, match.Index, match.Length) { ValueStart = value.Index, ValueLength = value.Length };
            }
        }
    }

    private Group ValueIn(Match match)
    {
        if (!own.TakesFirstGroup)
        {
            return match.Groups[own.ValueGroup] is { Success: true } group ? group : match;
        }

        for (var i = 1; i < match.Groups.Count; i++)
        {
            if (match.Groups[i].Length > 0)
            {
                return match.Groups[i];
            }
        }

        return match;
    }
}
