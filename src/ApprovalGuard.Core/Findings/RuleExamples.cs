using System.Collections;
using System.Runtime.CompilerServices;

namespace ApprovalGuard.Findings;

/// <summary>Texts for a rule's own test. Those that are only described are written when they are asked for: a check needs none of them.</summary>
[CollectionBuilder(typeof(RuleExamples), nameof(Of))]
public sealed class RuleExamples : IEnumerable<RuleExample>
{
    private readonly Func<IReadOnlyList<RuleExample>> _write;
    private IReadOnlyList<RuleExample>? _examples;

    private RuleExamples(Func<IReadOnlyList<RuleExample>> write) => _write = write;

    /// <summary>No examples.</summary>
    public static RuleExamples None { get; } = new(static () => []);

    private IReadOnlyList<RuleExample> Examples => _examples ??= _write();

    /// <summary>These examples.</summary>
    public static RuleExamples Of(ReadOnlySpan<RuleExample> examples)
    {
        var kept = examples.ToArray();
        return new RuleExamples(() => kept);
    }

    /// <summary>These, and after them what will be written.</summary>
    public RuleExamples And(Func<IEnumerable<RuleExample>> write) => new(() => [.. Examples, .. write()]);

    /// <inheritdoc/>
    public IEnumerator<RuleExample> GetEnumerator() => Examples.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
