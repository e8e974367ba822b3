namespace ApprovalGuard.Detection.Secrets.Reading;

/// <summary>The word before the credentials in an Authorization header: <c>Bearer …</c>, <c>token …</c> (RFC 9110, section 11.4).</summary>
internal static class AuthorizationScheme
{
    private static readonly string[] Schemes = ["Bearer", "Token", "ApiKey", "Api-Key", "OAuth", "SSWS", "Bot", "Basic", "PRIVATE-TOKEN", "JWT", "key", "base64"];

    /// <summary>The assignment without it.</summary>
    public static Assignment Skip(string text, NameSpan name, Assignment assignment)
    {
        var value = text.AsSpan(assignment.Start, assignment.Length);
        foreach (var scheme in Schemes)
        {
            if (!value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (value.Length == scheme.Length)
            {
                var at = new TextCursor(text, assignment.Start + assignment.Length);
                return assignment.Notation != Notation.Quoted && at.SkipBlanks() ? LiteralReader.Bare(at, name) : assignment;
            }

            if (value[scheme.Length] is ' ' or '=' or ':')
            {
                var rest = value[(scheme.Length + 1)..].TrimStart(" :\"'=");
                return assignment with { Start = assignment.Start + value.Length - rest.Length, Length = rest.Length };
            }
        }

        return assignment;
    }
}
