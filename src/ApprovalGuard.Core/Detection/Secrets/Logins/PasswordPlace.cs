namespace ApprovalGuard.Detection.Secrets.Logins;

/// <summary>Where a command has its password.</summary>
internal enum PasswordPlace
{
    /// <summary>The word after the flag.</summary>
    After,

    /// <summary>The rest of the word that the flag begins.</summary>
    Attached,

    /// <summary>In the word after the flag, after a colon: <c>-u ada:…</c>.</summary>
    AfterColon,

    /// <summary>In the word after the flag, after a percent sign: <c>-U ada%…</c>.</summary>
    AfterPercent,

    /// <summary>In quotes after the flag.</summary>
    InQuotes,
}
