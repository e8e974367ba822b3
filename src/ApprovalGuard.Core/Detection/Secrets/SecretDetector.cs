using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Detection.Secrets.Reading;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Finds credentials: providers' formats, private keys, passwords in URLs, and values assigned to names that promise a secret.</summary>
public sealed class SecretDetector : IDetector
{
    /// <summary>Characters before a keyword in which a match may begin.</summary>
    private const int Before = 160;

    /// <summary>Marks the stems of names.</summary>
    private static readonly object NameStem = new();

    private static readonly KeywordIndex<object> Index = new(
    [
        .. SecretRules.All.SelectMany(static rule => rule.Keywords.Select(keyword => (keyword, (object)rule))),
        .. NameVocabulary.Stems.Select(static word => (word, NameStem)),
        (CredentialUrl.Keyword, CredentialUrl.Rule),
    ]);

    private readonly ImmutableArray<OwnSecretRule> _ownRules;
    /// <summary>The product's rules and the repository's own.</summary>
    public SecretDetector(IEnumerable<OwnRule> ownRules) => _ownRules = [.. ownRules.Select(static own => new OwnSecretRule(own))];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [.. SecretRules.All, CredentialUrl.Rule, .. GenericSecret.Rules, .. _ownRules.Select(static own => own.Info)];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in Find(piece, file.Path))
            {
                yield return (piece, sighting);
            }
        }
    }

    /// <summary>The secrets in a decoded text, for detectors that look inside of others.</summary>
    public IEnumerable<Sighting> FindIn(string text) => Find(new SourceText(text), new Changes.RepoPath("decoded.txt"));

    private List<Sighting> Find(SourceText piece, Changes.RepoPath path)
    {
        var found = new List<Sighting>();
        var lastName = default(NameSpan);
        foreach (var (offset, length, item) in Index.Find(piece.Text))
        {
            if (!piece.TouchesTarget(offset, 1) && item is not SecretRule)
            {
                continue;
            }

            if (ReferenceEquals(item, NameStem))
            {
                var name = NameSpan.Around(piece.Text, offset, length);
                if (!name.IsThere || name == lastName)
                {
                    continue;
                }

                lastName = name;
            }

            var sighting = item switch
            {
                SecretRule rule => Match(piece.Text, offset, length, rule),
                RuleInfo => CredentialUrl.Find(piece.Text, offset),
                _ => GenericSecret.Find(piece.Text, lastName, path),
            };
            if (sighting is not null)
            {
                found.Add(sighting);
            }
        }

        found.AddRange(_ownRules.SelectMany(own => own.Find(piece.Text)));
        return OnePerValue(found);
    }

    private static Sighting? Match(string text, int offset, int length, SecretRule rule)
    {
        var start = Math.Max(0, offset - Before);
        var window = Math.Min(text.Length - start, offset - start + length + rule.Reach);
        for (var match = rule.Regex.Match(text, start, window); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["v"] is { Success: true } group ? group : match;
            var isFull = !char.IsAsciiLetterOrDigit(At(text, start + window)) || value.Index + value.Length < start + window;
            if (isFull && match.Index <= offset + length && match.Index + match.Length > offset && IsReal(rule, value.Value))
            {
                return new Sighting(rule, match.Index, match.Length)
                {
                    ValueStart = value.Index,
                    ValueLength = value.Length,
                    ValueIsRandom = rule.IsRandom,
                    Severity = rule.Checksum?.Invoke(value.Value) == false ? Severity.Medium : null,
                };
            }
        }

        return null;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static bool IsReal(SecretRule rule, string value) =>
        !Placeholder.IsMadeUp(value)
        && (rule.Holds is null || rule.Holds(value))
        && (rule.MinimumEntropy <= 0 || Entropy.BitsPerCharacter(value) >= rule.MinimumEntropy);

    /// <summary>One finding a secret: of sightings whose values overlap, a provider's own format says more than a name beside it.</summary>
    private static List<Sighting> OnePerValue(List<Sighting> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var kept = new List<Sighting>();
        foreach (var sighting in found.OrderBy(static sighting => Rank(sighting.Rule)).ThenByDescending(static sighting => sighting.ValueLength))
        {
            if (!kept.Exists(other => sighting.ValueStart < other.ValueStart + other.ValueLength && other.ValueStart < sighting.ValueStart + sighting.ValueLength))
            {
                kept.Add(sighting);
            }
        }

        kept.Sort(static (one, two) => one.Start.CompareTo(two.Start));
        return kept;
    }

    private static int Rank(RuleInfo rule) => rule switch
    {
        SecretRule { IsContext: false } => 0,
        SecretRule => 1,
        _ when ReferenceEquals(rule, CredentialUrl.Rule) => 2,
        _ => 3,
    };
}
