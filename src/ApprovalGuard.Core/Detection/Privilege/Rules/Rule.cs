using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Makes the rules of this detector: their category is the same.</summary>
internal static class Rule
{
    /// <summary>A rule that is known by how it is written.</summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="severity">How grave it is where nothing is judged.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">What it is written from.</param>
    /// <param name="why">Who could do what with it.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="forms">The ways to write it.</param>
    public static PatternRule Pattern(string id, Severity severity, string title, string reference, string why, string remedy, params ImmutableArray<Form> forms) => new()
    {
        Id = id,
        Category = Category.Privilege,
        Severity = severity,
        Title = title,
        Why = why,
        Do = remedy,
        Reference = reference,
        Forms = forms,
    };

    /// <summary>A rule that code of its own looks for.</summary>
    /// <param name="id">Kebab-case id.</param>
    /// <param name="severity">How grave it is where nothing is judged.</param>
    /// <param name="title">A few words.</param>
    /// <param name="reference">What it is written from.</param>
    /// <param name="why">Who could do what with it.</param>
    /// <param name="remedy">What to do.</param>
    public static RuleInfo Structure(string id, Severity severity, string title, string reference, string why, string remedy) => new()
    {
        Id = id,
        Category = Category.Privilege,
        Severity = severity,
        Title = title,
        Why = why,
        Do = remedy,
        Reference = reference,
    };
}
