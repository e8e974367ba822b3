namespace ApprovalGuard.Detection.Secrets.Names;

/// <summary>What a name promises of its value.</summary>
internal enum NameKind
{
    /// <summary>Nothing secret.</summary>
    None,

    /// <summary>Something that matters only if it looks issued by a machine: <c>salt</c>, <c>nonce</c>, <c>key</c>, <c>cookie</c>.</summary>
    Opaque,

    /// <summary>A key or token that a machine issued: <c>api_key</c>, <c>accessToken</c>.</summary>
    Issued,

    /// <summary>A secret that a machine or a person made: <c>client_secret</c>, <c>credentials</c>.</summary>
    Secret,

    /// <summary>What a person may have thought up: <c>password</c>, <c>pwd</c>, <c>passphrase</c>.</summary>
    Password,
}
