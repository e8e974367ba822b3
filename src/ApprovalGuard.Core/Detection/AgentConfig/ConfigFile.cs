using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>A configuration file, or a part of it, as the examiners see it.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="kind">What it configures.</param>
/// <param name="format">How it is written.</param>
/// <param name="content">Its text, taken apart.</param>
internal sealed class ConfigFile(RepoPath path, ConfigKind kind, ConfigFormat format, ConfigText content)
{
    private Dictionary<string, string>? _names;

    /// <summary>Where it lies.</summary>
    public RepoPath Path => path;

    /// <summary>What it configures.</summary>
    public ConfigKind Kind => kind;

    /// <summary>How it is written.</summary>
    public ConfigFormat Format => format;

    /// <summary>Its text, taken apart.</summary>
    public ConfigText Content => content;

    /// <summary>Whether the file has one of these names, whatever their case.</summary>
    public bool IsNamed(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (path.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The setting's name; of the value in <c>{ "name": …, "value": … }</c> the name beside it.</summary>
    public string NameOf(Setting setting)
    {
        if (setting.Name != "value")
        {
            return setting.Name;
        }

        _names ??= content.Settings.Where(static other => other.Value is not null && other.Name is "name" or "key")
            .DistinctBy(ParentOf).ToDictionary(ParentOf, static other => other.Text, StringComparer.Ordinal);
        return _names.GetValueOrDefault(ParentOf(setting), setting.Name);
    }

    private static string ParentOf(Setting setting) => string.Join('\n', setting.Path.Take(setting.Path.Length - 1));
}
