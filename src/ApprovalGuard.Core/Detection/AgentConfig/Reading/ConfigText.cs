using System.Collections.Immutable;

namespace ApprovalGuard.Detection.AgentConfig.Reading;

/// <summary>A configuration file, or the part of it that is known, taken apart.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFragment">Whether it is a part, so that names may lead to it that are not seen.</param>
/// <param name="Settings">Its values, in order.</param>
/// <param name="IsComplete">Whether all of it was read; else a bound was reached.</param>
internal sealed record ConfigText(string Text, bool IsFragment, ImmutableArray<Setting> Settings, bool IsComplete)
{
    /// <summary>Characters of a script that are looked at; what people write by hand has less.</summary>
    private const int LongestScript = 2 << 20;

    /// <summary>Takes the text apart.</summary>
    public static ConfigText Read(string text, ConfigFormat format, bool isFragment)
    {
        var sink = new SettingSink();
        switch (format)
        {
            case ConfigFormat.Json:
                new FlowReader(text, sink).ReadAll();
                break;
            case ConfigFormat.Toml:
                new TomlReader(text, sink).ReadAll();
                break;
            case ConfigFormat.Yaml:
                new YamlReader(text, sink).ReadAll();
                break;
            case ConfigFormat.Ini:
                new IniReader(text, sink).ReadAll();
                break;
            case ConfigFormat.Markup:
                new MarkupReader(text, sink).ReadAll();
                break;
            case ConfigFormat.Lines when text.Length > LongestScript:
                text = text[..LongestScript];
                sink.GiveUp();
                break;
        }

        return new ConfigText(text, isFragment, sink.ToImmutable(), !sink.IsFull);
    }
}
