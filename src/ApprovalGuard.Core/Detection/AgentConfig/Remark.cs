using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>Something an examiner saw in a configuration file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters to mark.</param>
/// <param name="Severity">How grave it is where a change brings it.</param>
/// <param name="InScan">How grave it is where it simply stands there; null where it is ordinary then.</param>
/// <param name="Message">What was seen.</param>
internal sealed record Remark(RuleInfo Rule, int Start, int Length, Severity Severity, Severity? InScan, string Message)
{
    /// <summary>A remark on a setting that is as grave wherever it stands.</summary>
    public static Remark Grave(RuleInfo rule, Setting setting, Severity severity, string message) => new(rule, setting.Start, setting.Length, severity, severity, message);

    /// <summary>A remark on a setting that a team may well have decided on: in a scan it is one less.</summary>
    public static Remark Ordinary(RuleInfo rule, Setting setting, Severity severity, string message) =>
        new(rule, setting.Start, setting.Length, severity, severity > Severity.Low ? severity - 1 : null, message);

    /// <summary>A remark on a setting that matters only while it is new.</summary>
    public static Remark New(RuleInfo rule, Setting setting, Severity severity, string message) => new(rule, setting.Start, setting.Length, severity, null, message);
}
