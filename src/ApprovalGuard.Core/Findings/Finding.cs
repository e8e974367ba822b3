using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Findings;

/// <summary>One thing that a rule reports, at a place, with a fingerprint. Never holds a secret whole.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>The severity after the policy had its say.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The file.</summary>
    public required RepoPath Path { get; init; }

    /// <summary>The outermost archive that holds the file, whose path then goes through it: <c>lib.zip!inner/file.txt</c>; else null.</summary>
    public RepoPath? Archive { get; init; }

    /// <summary>1-based first line; 0 where the finding is about the file as a whole (its name, its mode).</summary>
    public required int Line { get; init; }

    /// <summary>1-based first column in characters (UTF-16); 0 where the line is 0.</summary>
    public required int Column { get; init; }

    /// <summary>1-based last line.</summary>
    public required int EndLine { get; init; }

    /// <summary>1-based column after the last character.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The finding's first line in words: the rule's title, or what was seen.</summary>
    public required string Message { get; init; }

    /// <summary>The text in question, masked for secrets, at most 200 characters.</summary>
    public required string Excerpt { get; init; }

    /// <summary>
    /// The value as it stands in the text, for the policy's allowances alone; no report reads it, and it prints as nothing. Null where the
    /// finding is about the file as a whole.
    /// </summary>
    public SensitiveText? Value { get; init; }

    /// <summary>All that the rule matched, for allowances alone like <see cref="Value"/>.</summary>
    public SensitiveText? Match { get; init; }

    /// <summary>The lines on which the match stands, of a long one the part around it; for allowances alone like <see cref="Value"/>.</summary>
    public SensitiveText? WholeLine { get; init; }

    /// <summary>The line to show, masked for secrets; null where the finding is about the file as a whole.</summary>
    public FindingLine? Shown { get; init; }

    /// <summary>Layers peeled, outermost first.</summary>
    public ImmutableArray<string> DecodedFrom { get; init; } = [];

    /// <summary>A masked preview of what was decoded; null where nothing was.</summary>
    public string? Inside { get; init; }

    /// <summary><c>ag1:place.value</c>, see <see cref="Findings.Fingerprint"/>.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>Whether it counts.</summary>
    public FindingStatus Status { get; init; } = FindingStatus.New;

    /// <summary>What allows it; null unless its status is <see cref="FindingStatus.Allowed"/>.</summary>
    public Allowance? Allowance { get; init; }

    /// <summary>The reason given by an inline allowance (or a changed ignore file) that a person has yet to grant; else null.</summary>
    public string? AllowRequested { get; init; }

    /// <summary>A remark, such as that a baselined secret was replaced; else null.</summary>
    public string? Note { get; init; }

    /// <summary>How often it was seen, several times on one line included.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>Other places with the same fingerprint.</summary>
    public ImmutableArray<(RepoPath Path, int Line)> AlsoAt { get; init; } = [];

    /// <summary>The commit that introduced it, in a scan of a history; else null.</summary>
    public string? Commit { get; init; }

    /// <summary>Blocks the change: new, and high or critical.</summary>
    public bool Blocks => Status == FindingStatus.New && Severity >= Severity.High;
}
