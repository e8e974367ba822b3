using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>A setting that is looked for, as data.</summary>
/// <param name="Pattern">The names that lead to it.</param>
/// <param name="Judge">How grave its value is, and what it means in words; null where it is harmless.</param>
/// <param name="IsOrdinary">Whether a team may well have decided on it.</param>
internal sealed record SettingCheck(SettingPattern Pattern, Func<Setting, (Severity Severity, string Words)?> Judge, bool IsOrdinary = false)
{
    /// <summary>Whether it matters only while it is new.</summary>
    public bool IsNewOnly { get; init; }

    /// <summary>A switch that is dangerous when it is on.</summary>
    public static SettingCheck On(string pattern, Severity severity, string words, bool isOrdinary = false) =>
        new(new SettingPattern(pattern), setting => setting.IsOn ? (severity, words) : null, isOrdinary);

    /// <summary>A switch that is dangerous when it is off.</summary>
    public static SettingCheck Off(string pattern, Severity severity, string words, bool isOrdinary = false) =>
        new(new SettingPattern(pattern), setting => setting.Text is "false" or "off" or "0" or "never" ? (severity, words) : null, isOrdinary);

    /// <summary>A setting that is dangerous with one of these values.</summary>
    public static SettingCheck Value(string pattern, Severity severity, string words, params string[] values) =>
        new(new SettingPattern(pattern), setting => values.Contains(setting.Text, StringComparer.OrdinalIgnoreCase) ? (severity, words) : null);

    /// <summary>A setting that matters whatever its value.</summary>
    public static SettingCheck Any(string pattern, Severity severity, string words, bool isOrdinary = true) =>
        new(new SettingPattern(pattern), setting => setting.Text.Length > 0 ? (severity, words) : null, isOrdinary);

    /// <summary>A setting whose value is judged.</summary>
    public static SettingCheck That(string pattern, Func<string, (Severity Severity, string Words)?> judge, bool isOrdinary = false) =>
        new(new SettingPattern(pattern), setting => setting.Value is { } value ? judge(value) : null, isOrdinary);

    /// <summary>The remarks of all checks on a file.</summary>
    public static IEnumerable<Remark> Run(IReadOnlyList<SettingCheck> checks, ConfigFile file, RuleInfo rule)
    {
        foreach (var setting in file.Content.Settings)
        {
            foreach (var check in checks)
            {
                if (check.Pattern.Matches(setting, file.Content.IsFragment) && check.Judge(setting) is var (severity, words))
                {
                    yield return check.IsNewOnly ? Remark.New(rule, setting, severity, words)
                        : check.IsOrdinary && severity < Severity.High ? Remark.Ordinary(rule, setting, severity, words)
                        : Remark.Grave(rule, setting, severity, words);
                    break;
                }
            }
        }
    }
}
