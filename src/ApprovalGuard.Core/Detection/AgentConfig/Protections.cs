using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig.Examiners;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>What held an agent back before a change and does no longer: rules that deny or ask, hooks that look before a tool runs.</summary>
internal static class Protections
{
    private static readonly (SettingPattern Pattern, string Words)[] Kinds =
    [
        (new SettingPattern("permissions/deny/[]"), "a rule that denied"),
        (new SettingPattern("permissions/ask/[]"), "a rule that asked"),
        (new SettingPattern("permissions/disableBypassPermissionsMode"), "the ban on bypassing permissions"),
        (new SettingPattern("permissions/disableAutoMode"), "the ban on automatic approval"),
        (new SettingPattern("PreToolUse/[]/hooks/[]/command"), "a hook that looked before a tool ran"),
        (new SettingPattern("BeforeTool/[]/hooks/[]/command"), "a hook that looked before a tool ran"),
        (new SettingPattern("preToolUse/[]/*"), "a hook that looked before a tool ran"),
        (new SettingPattern("beforeShellExecution/[]/command"), "a hook that looked before a command ran"),
        (new SettingPattern("tools/exclude/[]"), "a tool that was off"),
    ];

    /// <summary>The protections that the change removes, each at its old line.</summary>
    public static IEnumerable<(SourceText Piece, Sighting Sighting)> LostIn(InspectedFile file)
    {
        if (file.Change is not { } change || file.Removed.Count == 0 || ConfigFiles.KindOf(change.PathBefore) is not (ConfigKind.Agent, not ConfigFormat.Lines))
        {
            yield break;
        }

        var kept = new HashSet<string>(ConfigParts.Of(file).SelectMany(static part => Find(part.File)).Select(static held => KeyOf(held.Setting, held.Words)), StringComparer.Ordinal);
        foreach (var piece in file.Removed)
        {
            foreach (var (setting, words) in Find(ConfigParts.Read(change.PathBefore, piece.Text, isFragment: true)))
            {
                if (!kept.Contains(KeyOf(setting, words)))
                {
                    yield return (piece, new Sighting(Permissions.Rule, setting.Start, setting.Length) { Severity = Severity.Medium, Message = $"removed: {words}" });
                }
            }
        }
    }

    private static IEnumerable<(Setting Setting, string Words)> Find(ConfigFile file) =>
        from setting in file.Content.Settings
        where setting.Value is not null
        from kind in Kinds
        where kind.Pattern.Matches(setting, file.Content.IsFragment)
        select (setting, kind.Words);

    private static string KeyOf(Setting setting, string words) => $"{words}\n{setting.Value}";
}
