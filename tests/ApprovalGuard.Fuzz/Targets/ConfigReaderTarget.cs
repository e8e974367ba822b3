using ApprovalGuard.Changes;
using ApprovalGuard.Detection.AgentConfig;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Fuzz.Engine;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>The forgiving readers of JSON, TOML, YAML, INI and markup that configuration is taken apart with.</summary>
internal sealed class ConfigReaderTarget : IFuzzTarget
{
    private static readonly ConfigFormat[] Formats = Enum.GetValues<ConfigFormat>();

    /// <inheritdoc/>
    public string Name => "config-readers";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
    [
        .. RuleSeeds.ExamplesOf(new AgentConfigDetector()).Select(static example => FuzzInput.Of((int)(ConfigFiles.KindOf(new RepoPath(example.Path))?.Format ?? ConfigFormat.Lines), example.Text)),
        FuzzInput.Of((int)ConfigFormat.Toml, "a = 1 # c\n[t.\"u v\"]\nb.c = \"\"\"x\\\n  y\"\"\"\nd = '''z'''\ne = [1, {f = 2026-01-01}, 'g']\n[[h]]\ni = \"\\u0041\"\n"),
        FuzzInput.Of((int)ConfigFormat.Yaml, "a: &x\n- b: 'it''s' # c\n  c: |-\n    text\n    more\n- {d: [e, \"f\\n\"], g: h}\n? k\n: v\n---\n!t x: *x\n"),
        FuzzInput.Of((int)ConfigFormat.Ini, "[s \"sub\\\"\"]\n\tk = a \\\n  b ; c\nflag\n# c\nx: y\nz=\"q # r\"\n"),
        FuzzInput.Of((int)ConfigFormat.Markup, "<?xml version=\"1.0\"?><!-- c --><a b='1&amp;2'><![CDATA[x]]><c/>t &#65; <d e=\"f\">g</d></a>\n"),
        FuzzInput.Of((int)ConfigFormat.Json, "// c\n{\"a\": [1, -2e3, true, null, {\"b\\u0041\": \"c\\\\\"},], /* d */ 'e': f,}\n"),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var text = FuzzInput.TextsOf(input, most: 1)[0];
        var format = Formats[FuzzInput.ChoiceOf(input, Formats.Length)];
        var config = ConfigText.Read(text, format, isFragment: false);
        foreach (var setting in config.Settings)
        {
            // An empty value at the text's end is marked behind it; who shows it looks for a place that is there.
            BrokenPromiseException.Unless(setting.Start >= 0 && setting.Length >= 0 && setting.Start + setting.Length <= text.Length + 1, $"{format}: a setting stands at {setting.Start}+{setting.Length} of {text.Length}");
        }
    }
}
