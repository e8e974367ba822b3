using System.Collections.Immutable;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection;

/// <summary>
/// What a detector saw, before policy, masking and fingerprints: a span in a <see cref="SourceText"/>.
/// The <c>Inspector</c> turns it into a <see cref="Finding"/>.
/// </summary>
/// <param name="Rule">The rule that saw it.</param>
/// <param name="Start">Offset of the first character to mark.</param>
/// <param name="Length">Characters to mark.</param>
public sealed record Sighting(RuleInfo Rule, int Start, int Length)
{
    /// <summary>Offset of the value that the fingerprint is of and that is masked (secrets); defaults to the span.</summary>
    public int ValueStart { get; init; } = Start;

    /// <summary>Length of the value.</summary>
    public int ValueLength { get; init; } = Length;

    /// <summary>The format carries 80 random bits or more, so that a plain hash of the value reveals nothing.</summary>
    public bool ValueIsRandom { get; init; }

    /// <summary>The layers that were peeled, outermost first: <c>base64</c>, <c>gzip</c>.</summary>
    public ImmutableArray<string> DecodedFrom { get; init; } = [];

    /// <summary>A preview of what is inside a decoded text; the inspector masks secrets in it.</summary>
    public string? Inside { get; init; }

    /// <summary>Words of this sighting, in place of the rule's title: <c>new outbound host upload.example.net</c>.</summary>
    public string? Message { get; init; }

    /// <summary>Severity of this sighting, where it differs from the rule's.</summary>
    public Severity? Severity { get; init; }
}
