namespace ApprovalGuard.Detection.Payloads;

/// <summary>What opening a text came to.</summary>
internal enum Outcome
{
    /// <summary>The bytes mean nothing that is known: it was probably no encoding, and another reading may be tried.</summary>
    Unknown,

    /// <summary>It was understood, and there is nothing to report: an image, a certificate, plain words.</summary>
    Harmless,

    /// <summary>There is something to report.</summary>
    Found,
}
