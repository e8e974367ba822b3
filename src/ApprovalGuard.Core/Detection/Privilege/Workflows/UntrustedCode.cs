using System.Text.RegularExpressions;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Workflows;

/// <summary>Where a workflow takes in what strangers wrote: their code, or their text in the middle of a script.</summary>
internal static partial class UntrustedCode
{
    private const int TimeLimit = 250;
    private const string Open = "${{";
    private const string Close = "}}";

    [GeneratedRegex(@"github\.event\.pull_request\.head\.(?:sha|ref|label)|github\.head_ref|github\.event\.workflow_run\.head_(?:sha|branch|commit)|github\.event\.workflow_run\.head_repository|github\.event\.pull_request\.head\.repo|github\.event\.pull_request\.merge_commit_sha|refs/pull/\$\{\{|github\.event\.(?:number|pull_request\.number|issue\.number)[^}]{0,20}\}\}/(?:head|merge)", RegexOptions.None, TimeLimit)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\b(?:gh\s+pr\s+checkout|hub\s+pr\s+checkout)\b[^\n]{0,200}|\bgit\s+(?:-\S+\s+\S+\s+)?(?:fetch|checkout|pull|merge|clone|switch)\b[^\n]{0,300}?(?:github\.event\.pull_request\.(?:head|number)|github\.head_ref|github\.event\.workflow_run\.head|github\.event\.(?:issue\.)?number|refs/pull/|\bpull/\$)[^\n]{0,100}", RegexOptions.None, TimeLimit)]
    private static partial Regex ChecksOut { get; }

    [GeneratedRegex(@"github\.event\.(?:issue|pull_request|discussion)\.(?:title|body)\b|github\.event\.(?:comment|review|review_comment)\.body\b|github\.event\.pages\b[^\s}]{0,10}\.page_name|github\.event\.(?:head_commit|commits\b[^\s}]{0,10})\.(?:message|author\.(?:email|name))|github\.event\.pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))\b|github\.head_ref\b|github\.event\.workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author\.\w+)|head_repository\.description|pull_requests[^\s}]{0,10}\.head\.ref)", RegexOptions.None, TimeLimit)]
    private static partial Regex StrangersText { get; }

    /// <summary>What is to be seen.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)?> In(Workflow workflow, Place place)
    {
        var steps = new HashSet<int>();
        var guards = new Guards(workflow);
        for (var i = 0; i < workflow.Outline.Entries.Count; i++)
        {
            var entry = workflow.Outline.Entries[i];
            if (entry.ValueLength == 0)
            {
                continue;
            }

            if (CheckoutIn(workflow, i, entry) is var (start, length) && Anchored(workflow, place, guards.StandBefore(i), start, length) is { } checkout && (entry.Key == "run" || steps.Add(entry.Parent)))
            {
                yield return checkout;
            }

            if (IsScript(workflow.Outline, i, entry))
            {
                foreach (var (at, size) in InjectionsIn(workflow.Outline.Text, entry))
                {
                    yield return place.At(WorkflowRules.Injection, at, size, workflow.IsPrivileged ? Severity.High : Severity.Medium);
                }
            }
        }
    }

    private static (int Start, int Length)? CheckoutIn(Workflow workflow, int index, YamlEntry entry)
    {
        if (workflow.CodeTrigger is null)
        {
            return null;
        }

        var text = workflow.Outline.Text;
        if (entry.Key is "ref" or "repository" && workflow.Outline.KeyAbove(index) == "with" && Head.IsMatch(Plain(text.AsSpan(entry.ValueStart, entry.ValueLength))))
        {
            return (entry.Start, entry.ValueStart + entry.ValueLength - entry.Start);
        }

        return entry.Key == "run" && ChecksOut.Match(text, entry.ValueStart, entry.ValueLength) is { Success: true } match ? (match.Index, match.Length) : null;
    }

    /// <summary>The line that takes the code, or the one that lets strangers start it, whichever is new.</summary>
    private static (SourceText Piece, Sighting Sighting)? Anchored(Workflow workflow, Place place, bool isGuarded, int start, int length)
    {
        var severity = isGuarded ? Severity.Medium : Severity.High;
        if (place.At(WorkflowRules.UntrustedCheckout, start, length, severity) is { } there)
        {
            return there;
        }

        return workflow.CodeTrigger is not var (name, trigger) ? null : place.At(WorkflowRules.UntrustedCheckout, trigger.Start, trigger.Key == name ? name.Length : trigger.ValueStart + trigger.ValueLength - trigger.Start, severity);
    }

    /// <summary>A shell's script, a script of actions/github-script, or a line of a hunk that shows no key above it.</summary>
    private static bool IsScript(YamlOutline outline, int index, YamlEntry entry) =>
        entry.Key == "run" || (entry.Key == "script" && outline.KeyAbove(index) == "with") || (entry.Key.Length == 0 && outline.KeyAbove(index) is "" or "run" or "script");

    private static List<(int Start, int Length)> InjectionsIn(string text, YamlEntry entry)
    {
        var found = new List<(int, int)>();
        var end = entry.ValueStart + entry.ValueLength;
        for (var start = text.IndexOf(Open, entry.ValueStart, entry.ValueLength, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Open, start, end - start, StringComparison.Ordinal))
        {
            var close = text.IndexOf(Close, start, end - start, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            var expression = Plain(text.AsSpan(start + Open.Length, close - start - Open.Length));
            if (StrangersText.IsMatch(expression) && !GivesTruth(expression))
            {
                found.Add((start, close + Close.Length - start));
            }

            start = close + Close.Length;
        }

        return found;
    }

    /// <summary>A comparison gives true or false, whatever the text.</summary>
    private static bool GivesTruth(string expression)
    {
        var trimmed = expression.TrimStart(' ', '!', '(');
        return !expression.Contains("&&", StringComparison.Ordinal) && !expression.Contains("||", StringComparison.Ordinal)
            && (trimmed.StartsWith("contains(", StringComparison.Ordinal) || trimmed.StartsWith("startsWith(", StringComparison.Ordinal) || trimmed.StartsWith("endsWith(", StringComparison.Ordinal)
                || expression.Contains("==", StringComparison.Ordinal) || expression.Contains("!=", StringComparison.Ordinal));
    }

    /// <summary><c>github['head_ref']</c> is <c>github.head_ref</c>.</summary>
    private static string Plain(ReadOnlySpan<char> expression) => expression.ToString().Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal);
}
