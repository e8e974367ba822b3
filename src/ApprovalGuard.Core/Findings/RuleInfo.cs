namespace ApprovalGuard.Findings;

/// <summary>What a rule finds, why it matters and what to do: the words of every report and of the catalogue.</summary>
public record RuleInfo
{
    /// <summary>Kebab-case id, stable for ever: <c>aws-access-key-id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The category.</summary>
    public required Category Category { get; init; }

    /// <summary>The severity before the policy had its say.</summary>
    public required Severity Severity { get; init; }

    /// <summary>A few words, as in a finding's first line: <c>AWS access key ID</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Who could do what with it; one or two sentences.</summary>
    public required string Why { get; init; }

    /// <summary>What to do; starts with a verb. For secrets it names where to revoke.</summary>
    public required string Do { get; init; }

    /// <summary>The provider's documentation or the standard that the rule is written from.</summary>
    public required string Reference { get; init; }

    /// <summary>Texts in which the rule must find something.</summary>
    public RuleExamples Positives { get; init; } = RuleExamples.None;

    /// <summary>Near misses in which it must find nothing.</summary>
    public RuleExamples Negatives { get; init; } = RuleExamples.None;
}
