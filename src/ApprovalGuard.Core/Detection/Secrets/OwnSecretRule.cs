using System.Text.RegularExpressions;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>A rule of the policy's <c>detect.secrets.rules</c>. It runs without backtracking, over the whole text where one of its keywords stands in it.</summary>
internal sealed class OwnSecretRule(OwnRule own)
{
    private readonly Regex _regex = new(own.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Its words.</summary>
    public RuleInfo Info { get; } = new()
    {
        Id = own.Id,
        Category = Category.Secret,
        Severity = own.Severity,
        Title = own.Title,
        Why = "This repository's own policy names this format as a credential.",
        Do = "Take it out, and revoke it where it was issued.",
        Reference = "detect.secrets.rules in the policy",
    };

    /// <summary>All matches in the text.</summary>
    public IEnumerable<Sighting> Find(string text)
    {
        if (!own.Keywords.IsEmpty && !own.Keywords.Any(keyword => text.Contains(keyword, StringComparison.OrdinalIgnoreCase)))
        {
            yield break;
        }

        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups[own.ValueGroup] is { Success: true } group ? group : match;
            if (match.Length > 0 && Entropy.BitsPerCharacter(value.ValueSpan) >= own.MinimumEntropy)
            {
                yield return new Sighting(Info, match.Index, match.Length) { ValueStart = value.Index, ValueLength = value.Length };
            }
        }
    }
}
