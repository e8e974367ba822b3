namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>What a decoded text is, from what matters least to what matters most.</summary>
internal enum TextKind
{
    /// <summary>Words, data, markup.</summary>
    Plain,

    /// <summary>Other text with a URL in it.</summary>
    WithUrl,

    /// <summary>A URL or an address.</summary>
    Url,

    /// <summary>Serialized objects.</summary>
    Object,

    /// <summary>A command line.</summary>
    Command,

    /// <summary>A script or program text.</summary>
    Script,
}
