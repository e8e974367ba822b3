using System.Collections.Immutable;

namespace ApprovalGuard.Detection.Payloads;

/// <summary>A span of text that may be an encoding, and what one step of decoding makes of it.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Characters, over all of its pieces.</param>
/// <param name="Content">What it decodes to.</param>
internal sealed record Candidate(int Start, int Length, Content Content)
{
    /// <summary>Stands in <see cref="Visible"/> where a word is broken or an escape hides a letter.</summary>
    public const char Hidden = '\u0001';

    /// <summary>
    /// What a reader sees of it as it stands, with <see cref="Hidden"/> in place of what is not plain to see. What can be seen there too is no
    /// discovery. Null where nothing of it can be read.
    /// </summary>
    public string? Visible { get; init; }

    /// <summary>Offsets in the content's text at which pieces were joined; what lies between two of them is found by itself.</summary>
    public ImmutableArray<int> Joints { get; init; } = [];

    /// <summary>Whether it is a list of numbers or of escaped bytes, as tables and test vectors are.</summary>
    public bool IsTable { get; init; }
}
