using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Secrets.Leads;
using ApprovalGuard.Detection.Secrets.Logins;
using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>
/// Finds credentials: providers' formats, private keys, passwords in URLs, in commands and in calls that log in, and values assigned to names
/// that promise a secret. Keywords lead to them, so that a text without any costs one pass.
/// </summary>
public sealed class SecretDetector : IDetector
{
    private static readonly KeywordIndex<Lead> Index = MakeIndex();

    /// <summary>Stands for the path, where it is the finding.</summary>
    private static readonly SourceText NoText = new("");

    private readonly OwnSecretRules _ownRules;

    /// <summary>The product's rules and the repository's own.</summary>
    public SecretDetector(IEnumerable<OwnRule> ownRules) => _ownRules = new OwnSecretRules(ownRules);

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [.. SecretRules.All, CredentialUrl.Rule, .. GenericSecret.Rules, .. _ownRules.Infos];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Inspect(InspectedFile file)
    {
        if (file.Change?.Kind is null or FileChangeKind.Added or FileChangeKind.Renamed or FileChangeKind.Copied)
        {
            foreach (var sighting in _ownRules.FindByName(file.Path))
            {
                yield return (NoText, sighting);
            }
        }

        foreach (var piece in file.Pieces)
        {
            foreach (var sighting in Find(piece.Text, file.Path))
            {
                yield return (piece, sighting);
            }
        }
    }

    /// <summary>The secrets in a decoded text, for detectors that look inside of others.</summary>
    public IEnumerable<Sighting> FindIn(string text) => Find(text, new RepoPath("decoded.txt"));

    private static KeywordIndex<Lead> MakeIndex()
    {
        var (name, url, call, pipe) = (new NameLead(), new UrlLead(), new LoginCallLead(), new PipedPasswordLead());
        return new KeywordIndex<Lead>(
        [
            .. SecretRules.All.SelectMany(LeadsTo),
            .. NameVocabulary.Stems.Select(stem => (stem, (Lead)name)),
            .. LoginCall.Keywords.Select(keyword => (keyword, (Lead)call)),
            .. PipedPassword.Keywords.Select(keyword => (keyword, (Lead)pipe)),
            .. LoginCommand.All.Select(static command => (command.Keyword, (Lead)new LoginCommandLead(command))),
            (CredentialUrl.Keyword, url),
        ]);
    }

    private static IEnumerable<(string, Lead)> LeadsTo(SecretRule rule)
    {
        Lead lead = new RuleLead(rule);
        return rule.Keywords.Select(keyword => (keyword, lead));
    }

    private List<Sighting> Find(string text, RepoPath path)
    {
        var search = new SecretSearch(text, path);
        foreach (var (offset, length, lead) in Index.Find(text))
        {
            lead.Follow(search, offset, length);
        }

        search.Finish();
        search.Found.AddRange(_ownRules.Find(text, path));
        return OnePerValue(search.Found, text.Length);
    }

    /// <summary>One finding a secret: of sightings whose values overlap, a provider's own format says more than a name beside it.</summary>
    private static List<Sighting> OnePerValue(List<Sighting> found, int length)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var isTaken = new bool[length];
        var kept = new List<Sighting>();
        var ordered = found.OrderBy(static sighting => Rank(sighting.Rule))
            .ThenByDescending(static sighting => sighting.ValueLength)
            .ThenByDescending(static sighting => sighting.Length)
            .ThenByDescending(static sighting => sighting.Rule is SecretRule { IsContext: true } ? sighting.Rule.Severity : Severity.Low);
        foreach (var sighting in ordered)
        {
            var value = isTaken.AsSpan(sighting.ValueStart, sighting.ValueLength);
            if (!value.Contains(value: true))
            {
                value.Fill(value: true);
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
