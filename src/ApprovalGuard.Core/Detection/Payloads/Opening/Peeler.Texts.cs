using System.Collections.Immutable;
using ApprovalGuard.Detection.Payloads.Decoding;
using ApprovalGuard.Detection.Payloads.Judging;
using ApprovalGuard.Detection.Payloads.Searching;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Payloads.Opening;

/// <content>What a layer comes to that is text: judged, looked through for credentials, and searched for further encodings.</content>
internal sealed partial class Peeler
{
    /// <summary>Share of a decoded text that an inner encoding takes up when the statement around the text means it.</summary>
    private const double WholeShare = 0.8;

    /// <summary>Characters of a text that may hold a secret and the name that says so.</summary>
    private const int LeastSecret = 12;

    private Outcome OpenText(Candidate candidate, Surroundings around, List<Discovery> found)
    {
        var text = candidate.Content.Text!;
        budget.Spend(text.Length);
        var isMap = SourceMap.Is(text);
        var verdict = isMap ? default : Judge(candidate, text, around);
        var credentials = isMap ? [] : SecretsIn(candidate, text);
        var preview = verdict.Kind == TextKind.Plain && credentials.Count == 0 ? null : Preview.Of(text, credentials);
        if (verdict.Kind != TextKind.Plain && !(verdict.Kind <= TextKind.Url && credentials.Count > 0))
        {
            var (rule, severity) = RuleOf(verdict.Kind, around.Setting);
            found.Add(new Discovery(rule, verdict.Words!, candidate.Content.Layers, severity) { Preview = preview });
        }

        if (credentials.Count > 0)
        {
            var gravest = credentials.MaxBy(static secret => secret.Severity ?? secret.Rule.Severity)!;
            found.Add(new Discovery(PayloadRules.Secret, gravest.Rule.Title, candidate.Content.Layers, gravest.Severity ?? gravest.Rule.Severity) { Preview = preview });
        }

        if (verdict.Kind is TextKind.Plain or TextKind.WithUrl && credentials.Count == 0 && text.Length >= EncodedTokens.Least)
        {
            SearchInside(candidate, text, around, found);
        }

        return found.Count > 0 ? Outcome.Found : candidate.Visible is null ? Outcome.Harmless : Outcome.Unknown;
    }

    private static TextVerdict Judge(Candidate candidate, string text, Surroundings around)
    {
        var verdict = TextJudge.Of(text, allowsProse: around.Setting is not { IsCode: true, IsTest: false });
        if (candidate.Visible is { } visible)
        {
            if (verdict.Kind <= TextKind.WithUrl)
            {
                return default;
            }

            var plain = TextJudge.Of(visible).Kind;
            return plain < verdict.Kind && !(plain == TextKind.WithUrl && verdict.Kind == TextKind.Url) ? verdict : default;
        }

        // A link in a text is worth a look only where code may follow it.
        if (verdict.Kind == TextKind.WithUrl && around.Setting is not { IsCode: true, IsTest: false })
        {
            verdict = default;
        }

        return verdict.Kind is TextKind.Plain or TextKind.WithUrl && around.IsRun && TextJudge.HasWords(text) ? new TextVerdict(TextKind.Script, PayloadRules.Script.Title) : verdict;
    }

    private List<Sighting> SecretsIn(Candidate candidate, string text)
    {
        var all = text.Length < LeastSecret ? [] : secrets.FindIn(text).ToList();
        if (all.Count > 0 && candidate.Visible is { } visible)
        {
            all.RemoveAll(secret => visible.Contains(text.Substring(secret.ValueStart, secret.ValueLength), StringComparison.Ordinal));
        }

        return all;
    }

    private static (RuleInfo Rule, Severity Severity) RuleOf(TextKind kind, SourceSetting setting) => kind switch
    {
        TextKind.Script => (PayloadRules.Script, Severity.High),
        TextKind.Command => (PayloadRules.Command, Severity.High),
        TextKind.Object => (PayloadRules.Object, Severity.Medium),
        TextKind.Url => (PayloadRules.Url, setting is { IsCode: true, IsTest: false } ? Severity.High : Severity.Medium),
        _ => (PayloadRules.Url, Severity.Low),
    };

    /// <summary>What the decoded text holds in turn. The gravest finding stands for all of them.</summary>
    private void SearchInside(Candidate outer, string text, Surroundings around, List<Discovery> found)
    {
        var inside = new List<Discovery>();
        var source = new SearchedText(text, around.Setting, budget) { IsTurned = outer.Content.Layers.Contains(TurnedTexts.Reversed) };
        TextSearch.Run(source, inner =>
        {
            if (outer.Visible is not null && !outer.Joints.IsEmpty && !HasJointBetween(outer.Joints, inner.Start, inner.Start + inner.Length))
            {
                return Outcome.Unknown;
            }

            var place = inner.Length >= text.Length * WholeShare && !text.AsSpan(0, inner.Start).Contains("PRIVATE KEY", StringComparison.Ordinal) ? around : new Surroundings(source.Signs, inner.Start, inner.Start + inner.Length, around.Setting);
            return Open(inner with { Content = inner.Content.Under(outer.Content.Layers) }, place, inside);
        });
        if (inside.Count > 0)
        {
            found.Add(inside.MaxBy(static discovery => discovery.Severity)!);
        }
    }

    private static bool HasJointBetween(ImmutableArray<int> joints, int start, int end)
    {
        var at = joints.BinarySearch(start + 1);
        at = at < 0 ? ~at : at;
        return at < joints.Length && joints[at] < end;
    }
}
