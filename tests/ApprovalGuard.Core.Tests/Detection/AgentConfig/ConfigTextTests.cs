using ApprovalGuard.Detection.AgentConfig.Reading;

namespace ApprovalGuard.Core.Tests.Detection.AgentConfig;

public sealed class ConfigTextTests
{
    [Fact]
    public void Json_gives_every_value_with_its_names_and_its_place()
    {
        const string Text = """
            // a comment
            { "env": { "A_URL": "http://x" /* another */ },
              "list": [ "one", { "k": 'two' }, 3, true, ],
              "escaped": "a\"\u0062\n",
            }
            """;

        Values(Text, ConfigFormat.Json).ShouldBe(["env/A_URL=http://x", "list/[0]=one", "list/[1]/k=two", "list/[2]=3", "list/[3]=true", "escaped=a\"b\n"]);
        Marked(Text, ConfigFormat.Json, "A_URL").ShouldBe("\"http://x\"");
    }

    [Fact]
    public void A_part_of_json_gives_what_it_holds()
    {
        const string Text = "      \"Bash(*)\"\n    ],\n    \"deny\": [\"Read\"]\n  },\n  \"model\": \"x\"\n}\n";

        Values(Text, ConfigFormat.Json).ShouldBe(["[0]=Bash(*)", "deny/[0]=Read", "model=x"]);
    }

    [Fact]
    public void Toml_gives_tables_lists_of_tables_and_dotted_keys()
    {
        const string Text = """
            title = "t" # comment
            "quoted.key" = 'v'
            a.b.c = 1
            [mcp_servers.db]
            command = "npx"
            args = [
              "-y", # why
              "pkg",
            ]
            env = { TOKEN = "x", N = 2 }
            [[index]]
            url = "https://one"
            [[index]]
            url = "https://two"
            text = '''
            url = "no"
            '''
            """;

        Values(Text, ConfigFormat.Toml).ShouldBe(
        [
            "title=t", "quoted.key=v", "a/b/c=1", "mcp_servers/db/command=npx", "mcp_servers/db/args/[0]=-y", "mcp_servers/db/args/[1]=pkg", "mcp_servers/db/env/TOKEN=x",
            "mcp_servers/db/env/N=2", "index/[0]/url=https://one", "index/[1]/url=https://two", "index/[1]/text=\nurl = \"no\"\n",
        ]);
    }

    [Fact]
    public void Yaml_gives_mappings_lists_blocks_and_flow_values()
    {
        const string Text = """
            # comment
            registry: "https://x" # why
            hooks:
            - id: one
              entry: ./run.sh a:b
            - id: two
            nested:
              list:
                - a
                - [b, c]
              map: { k: v, url: https://y/z }
              script: |
                first line
                second: line
            last: &anchor value
            """;

        Values(Text, ConfigFormat.Yaml).ShouldBe(
        [
            "registry=https://x", "hooks/[0]/id=one", "hooks/[0]/entry=./run.sh a:b", "hooks/[1]/id=two", "nested/list/[0]=a", "nested/list/[1]/[0]=b", "nested/list/[1]/[1]=c",
            "nested/map/k=v", "nested/map/url=https://y/z", "nested/script=first line", "nested/script=second: line", "last=value",
        ]);
    }

    [Fact]
    public void Ini_gives_sections_bare_keys_and_values_over_lines()
    {
        const string Text = """
            registry=https://x/
            @acme:registry = https://y/
            [core]
            	hooksPath = .hooks
            	bare
            [url "https://z/"]
            	insteadOf = "https://github.com/"
            [global]
            extra-index-url =
                https://one/simple
                https://two/simple
            long = a \
              b
            """;

        Values(Text, ConfigFormat.Ini).ShouldBe(
        [
            "registry=https://x/", "@acme:registry=https://y/", "core/hooksPath=.hooks", "core/hooksPath=bare", "url/https://z//insteadOf=https://github.com/", "global/extra-index-url=",
            "global/extra-index-url=https://one/simple", "global/extra-index-url=https://two/simple", "global/long=a b",
        ]);
    }

    [Fact]
    public void Markup_gives_texts_attributes_and_named_values()
    {
        const string Text = """
            <?xml version="1.0"?>
            <!-- <add key="no" value="no" /> -->
            <configuration><packageSources><clear /><add key="x" value="http://y" /></packageSources>
            <mirror><url> https://z </url></mirror><option name="SCRIPT_TEXT" value="id" /></configuration>
            """;

        Values(Text, ConfigFormat.Markup).ShouldBe(
        [
            "configuration/packageSources/add/@key=x", "configuration/packageSources/add/@value=http://y", "configuration/packageSources/add/x=http://y",
            "configuration/mirror/url=https://z", "configuration/option/@name=SCRIPT_TEXT", "configuration/option/@value=id", "configuration/option/SCRIPT_TEXT=id",
        ]);
    }

    [Theory]
    [InlineData("permissions/allow/[]", "{\"permissions\":{\"allow\":[\"x\"]}}", true)]
    [InlineData("permissions/allow/[]", "{\"a\":{\"permissions\":{\"allow\":[\"x\"]}}}", true)]
    [InlineData("permissions/allow/[]", "{\"permissions\":{\"deny\":[\"x\"]}}", false)]
    [InlineData("permissions/allow/[]", "{\"allow\":[\"x\"]}", false)]
    [InlineData("*.allowedCommands/[]", "{\"roo.allowedCommands\":[\"x\"]}", true)]
    [InlineData("npmScopes/*/npmRegistryServer", "{\"npmScopes\":{\"a\":{\"npmRegistryServer\":\"x\"}}}", true)]
    public void A_pattern_matches_names_from_their_end(string pattern, string json, bool matches) =>
        Matches(pattern, json, isFragment: false).ShouldBe(matches);

    [Theory]
    [InlineData("permissions/allow/[]", "\"allow\":[\"x\"]", true)]
    [InlineData("permissions/allow/[]", "\"x\"", false)]
    [InlineData("permissions/allow/[]", "\"deny\":[\"x\"]", false)]
    public void In_a_part_of_a_file_the_names_above_are_taken_to_be_right(string pattern, string json, bool matches) =>
        Matches(pattern, json, isFragment: true).ShouldBe(matches);

    [Fact]
    public void Depth_and_number_have_bounds_that_are_told()
    {
        ConfigText.Read(new string('[', 200_000), ConfigFormat.Json, isFragment: false).IsComplete.ShouldBeFalse();
        ConfigText.Read(string.Concat(Enumerable.Range(0, 30_000).Select(static i => $"k{i} = 1\n")), ConfigFormat.Toml, isFragment: false).IsComplete.ShouldBeFalse();
        ConfigText.Read(string.Concat(Enumerable.Range(0, 300).Select(static i => new string(' ', i) + "k:\n")), ConfigFormat.Yaml, isFragment: false).IsComplete.ShouldBeFalse();
        ConfigText.Read(string.Concat(Enumerable.Repeat("<a>", 500)), ConfigFormat.Markup, isFragment: false).IsComplete.ShouldBeFalse();
        ConfigText.Read("{}", ConfigFormat.Json, isFragment: false).IsComplete.ShouldBeTrue();
    }

    private static bool Matches(string pattern, string json, bool isFragment) =>
        ConfigText.Read(json, ConfigFormat.Json, isFragment).Settings.Any(setting => setting.Text == "x" && new SettingPattern(pattern).Matches(setting, isFragment));

    private static IEnumerable<string> Values(string text, ConfigFormat format) => ConfigText.Read(text, format, isFragment: false).Settings
        .Where(static setting => setting.Value is not null).Select(static setting => $"{string.Join('/', setting.Path)}={setting.Value}");

    private static string Marked(string text, ConfigFormat format, string name)
    {
        var setting = ConfigText.Read(text, format, isFragment: false).Settings.Single(setting => setting.Name == name);
        return text.Substring(setting.Start, setting.Length);
    }
}
