namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>What a binary format means to a reader who cannot see it.</summary>
internal enum FormatKind
{
    /// <summary>Runs, or is loaded by what runs.</summary>
    Executable,

    /// <summary>Gzip: one compressed stream.</summary>
    Gzip,

    /// <summary>Zlib: one compressed stream.</summary>
    Zlib,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A tape archive.</summary>
    Tar,

    /// <summary>Compressed or packed in a format that is recognised and not looked into.</summary>
    Closed,

    /// <summary>Objects that code of their own rebuilds.</summary>
    Object,

    /// <summary>A private key.</summary>
    PrivateKey,

    /// <summary>An image, font, sound or film: data that nothing runs; something may be appended to it.</summary>
    Media,

    /// <summary>A public key, certificate, descriptor or other structure that nothing runs.</summary>
    Structure,
}
