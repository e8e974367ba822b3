namespace ApprovalGuard.Changes;

/// <summary>The sign of a line in a unified diff.</summary>
public enum LineKind : byte
{
    /// <summary>A blank: on both sides.</summary>
    Context,

    /// <summary><c>+</c>: on the new side alone.</summary>
    Added,

    /// <summary><c>-</c>: on the old side alone.</summary>
    Deleted,
}
