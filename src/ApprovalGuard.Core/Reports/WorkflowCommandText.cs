namespace ApprovalGuard.Reports;

/// <summary>
/// Text for the log of a GitHub workflow, which reads a line that begins with <c>::name::</c> (blanks before it do not matter) or that holds
/// <c>##[name]</c> anywhere as a command. Foreign text never becomes one: it stands on one line, never at the beginning, with <c>##[</c> taken apart.
/// So nothing has to be wrapped in <c>stop-commands</c>, whose token nobody may be able to guess.
/// </summary>
internal static class WorkflowCommandText
{
    private const string OldCommand = "##[";

    /// <summary>A line of the log; holds whatever was made visible before.</summary>
    public static string Line(string line)
    {
        var begin = line.AsSpan().TrimStart();
        return WithoutOldCommand(begin.StartsWith("::") ? string.Concat(line.AsSpan(0, line.Length - begin.Length), @"\x3a", begin[1..]) : line);
    }

    /// <summary>The message of a command. A line feed is shown as one.</summary>
    public static string Data(string text) => WithoutOldCommand(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>A property's value.</summary>
    public static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string WithoutOldCommand(string text) => text.Replace(OldCommand, @"\x23#[", StringComparison.Ordinal);
}
