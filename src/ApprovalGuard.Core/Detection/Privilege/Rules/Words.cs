namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Parts that the patterns of several rules share.</summary>
internal static class Words
{
    /// <summary>A program that fetches, at the start of a command.</summary>
    public const string Fetch = @"(?<![\w./\-])(?:curl|wget|aria2c|lynx|xh|fetch)(?:\.exe)?(?=\s)";

    /// <summary>The rest of a command, over continued lines, up to what ends or pipes it.</summary>
    public const string Arguments = @"(?>(?:[^|;&\n\\]+|\\[\s\S]|&(?!&)|;(?!\s))+)";

    /// <summary>What may stand between a pipe and the interpreter: <c>sudo -E env K=V</c>.</summary>
    public const string Prefix = @"(?:(?:sudo|doas|env|exec|command|nohup|time|nice|busybox|tee|/usr/bin/env|su\s+-c|-[A-Za-z][\w\-]*(?:[= ][\w\-]+)?|[A-Za-z_]\w*=\S*)\s+){0,6}[""'(]?";

    /// <summary>A shell, by name or path.</summary>
    public const string Shell = @"(?:[\w./~]{0,40}/)?(?:(?:ba|z|k|da|a|c|tc|fi)?sh|pwsh|powershell(?:\.exe)?)";

    /// <summary>A pipe; the command may go on in the next line.</summary>
    public const string Pipe = @"\|&?\s*(?:\\\r?\n\s*)?";

    /// <summary>
    /// A pipe into something that runs what comes: a shell that is given neither command nor script, or an interpreter that reads its standard
    /// input.
    /// </summary>
    public const string IntoInterpreter = Pipe + Prefix
        + @"(?:" + Shell + @"(?=\s*(?:$|[;&|)""'`<>\\#{])|\s+(?:-(?!c\b)|/dev/stdin))"
        + @"|(?:[\w./~]{0,40}/)?(?:python[\d.]*|perl|ruby|node|nodejs|deno|bun|php|lua|osascript|Rscript)(?=\s*(?:$|-(?=[\s""'`)]|$)|-s\b|run\s+-|[;&|)""'`<>\\#]))"
        + @"|(?:source|\.)\s+/dev/stdin|(?i:iex|Invoke-Expression)\b|\$\{?SHELL\b|xargs\s[^|\n]{0,60}?" + Shell + @"\s+-c)";
}
