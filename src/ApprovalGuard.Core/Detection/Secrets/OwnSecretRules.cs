using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>All rules of a repository's own. One pass over the text tells which of them have a keyword in it; a team may bring hundreds.</summary>
internal sealed class OwnSecretRules
{
    private const int ShortestIndexed = 3;

    private readonly ImmutableArray<OwnSecretRule> _all;
    private readonly ImmutableArray<OwnSecretRule> _always;
    private readonly KeywordIndex<OwnSecretRule>? _byKeyword;

    /// <summary>Takes the rules.</summary>
    public OwnSecretRules(IEnumerable<OwnRule> rules)
    {
        var all = rules.Select(static own => (Own: own, Rule: new OwnSecretRule(own))).ToList();
        var indexed = all.FindAll(static pair => !pair.Own.Keywords.IsEmpty && pair.Own.Keywords.All(static keyword => keyword.Length >= ShortestIndexed));
        _all = [.. all.Select(static pair => pair.Rule)];
        _always = [.. all.Except(indexed).Select(static pair => pair.Rule)];
        _byKeyword = indexed.Count == 0 ? null : new KeywordIndex<OwnSecretRule>(indexed.SelectMany(static pair => pair.Own.Keywords.Select(keyword => (keyword, pair.Rule))));
    }

    /// <summary>Their words.</summary>
    public IEnumerable<RuleInfo> Infos => _all.Select(static own => own.Info);

    /// <summary>The rules for which the path itself is the finding.</summary>
    public IEnumerable<Sighting> FindByName(RepoPath path) => _all.Where(own => own.Names(path)).Select(static own => new Sighting(own.Info, 0, 0));

    /// <summary>All matches in the text.</summary>
    public IEnumerable<Sighting> Find(string text, RepoPath path) => _all.IsEmpty ? [] : _always.Concat(WithKeyword(text)).SelectMany(own => own.Find(text, path));

    private HashSet<OwnSecretRule> WithKeyword(string text)
    {
        var found = new HashSet<OwnSecretRule>();
        foreach (var (_, _, rule) in _byKeyword?.Find(text) ?? [])
        {
            found.Add(rule);
        }

        return found;
    }
}
