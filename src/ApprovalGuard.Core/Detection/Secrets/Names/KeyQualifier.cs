namespace ApprovalGuard.Detection.Secrets.Names;

/// <summary>What the words before <c>key</c> make of it.</summary>
internal enum KeyQualifier
{
    /// <summary>Nothing, or a name: <c>key</c>, <c>mailgun_key</c>.</summary>
    None,

    /// <summary>A secret: <c>api_key</c>, <c>encryptionKey</c>.</summary>
    Secret,

    /// <summary>Data's or a keyboard's: <c>foreign_key</c>, <c>hotKey</c>.</summary>
    Harmless,
}
