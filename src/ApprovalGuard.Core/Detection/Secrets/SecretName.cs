using System.Buffers;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Names that promise a secret, and the words in them that take the promise back.</summary>
internal static class SecretName
{
    /// <summary>Parts of names.</summary>
    public static readonly string[] Words =
    [
        "password", "passwd", "passphrase", "passwort", "contrasena", "senha", "motdepasse", "mot_de_passe", "secret", "token", "apikey", "api_key", "api-key",
        "api.key", "accesskey", "access_key", "access-key", "authkey", "auth_key", "auth-key", "privatekey", "private_key", "private-key", "credential", "pwd",
        "encryption_key", "encryptionkey", "signing_key", "signingkey", "master_key", "masterkey", "account_key", "accountkey", "storage_key", "sharedaccesskey",
        "license_key", "client_key", "session_key", "app_key", "appkey", "db_pass", "dbpass", "smtp_pass", "mysql_pass", "_pass=", "userpass", "user_pass",
    ];

    private static readonly SearchValues<string> Harmless = SearchValues.Create(
        [
            "hash", "digest", "checksum", "file", "path", "dir", "url", "uri", "endpoint", "name", "id", "length", "len", "size", "count", "limit", "policy", "type",
            "kind", "field", "label", "hint", "placeholder", "expire", "expiry", "ttl", "regex", "pattern", "prompt", "reset", "forgot", "title", "text", "message",
            "error", "valid", "strength", "public", "prefix", "suffix", "index", "position", "column", "table", "class", "style", "icon", "format", "version",
            "ize", "izer", "parser", "provider", "service", "manager", "factory", "handler", "store", "ref", "arn", "location", "env", "var", "mode", "enabled",
            "required", "exists", "match", "confirm", "min", "max", "header", "scope", "issuer", "audience", "usage", "rotation", "s3", "csrf_cookie",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what follows the word in the name (<c>_hash</c>, <c>FilePath</c>) says that the value is no secret.</summary>
    public static bool IsTakenBack(ReadOnlySpan<char> rest) => rest.IndexOfAny(Harmless) >= 0;
}
