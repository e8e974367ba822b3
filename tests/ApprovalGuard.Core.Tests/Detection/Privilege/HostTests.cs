using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Text;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.Privilege;

/// <summary>Hosts are read out of URLs and told apart.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("x = \"https://api.tool.dev/v1\"", "api.tool.dev", "https://api.tool.dev/v1")]
    [InlineData("(https://api.tool.dev:8443).", "api.tool.dev", "https://api.tool.dev:8443")]
    [InlineData("https://user:pw@api.tool.dev/x", "api.tool.dev", "https://user:pw@api.tool.dev/x")]
    [InlineData("`https://${region}.tool.dev/x`", "*.tool.dev", "https://${region}.tool.dev/x")]
    [InlineData("f\"https://{region}.tool.dev\"", "*.tool.dev", "https://{region}.tool.dev")]
    [InlineData("\"https:\\/\\/api.tool.dev\\/x\"", "api.tool.dev", "https:\\/\\/api.tool.dev\\/x")]
    [InlineData("http://[2001:db8::7]:80/x", "[2001:db8::7]", "http://[2001:db8::7]:80/x")]
    [InlineData("HTTPS://API.TOOL.DEV", "api.tool.dev", "HTTPS://API.TOOL.DEV")]
    [InlineData("wss://live.tool.dev,", "live.tool.dev", "wss://live.tool.dev")]
    public void A_url_gives_its_host_and_its_place(string text, string host, string marked)
    {
        var found = UrlReader.In(text, 0, text.Length).ShouldHaveSingleItem();

        found.Host.ShouldBe(host);
        text.Substring(found.Start, found.Length).ShouldBe(marked);
    }

    [Theory]
    [InlineData("https://${host}/x")]
    [InlineData("https://$HOST/x")]
    [InlineData("https://%s/x")]
    [InlineData("https://<your-host>/x")]
    [InlineData("file:///etc/hosts")]
    [InlineData("https://oidc.eks.\" + region")]
    [InlineData("a://b")]
    [InlineData("://")]
    public void What_names_no_host_gives_none(string text) => UrlReader.In(text, 0, text.Length).ShouldBeEmpty();

    [Theory]
    [InlineData("127.0.0.1", nameof(HostKind.Inside))]
    [InlineData("10.1.2.3", nameof(HostKind.Inside))]
    [InlineData("172.31.0.1", nameof(HostKind.Inside))]
    [InlineData("172.32.0.1", nameof(HostKind.Address))]
    [InlineData("192.168.7.7", nameof(HostKind.Inside))]
    [InlineData("169.254.169.254", nameof(HostKind.Inside))]
    [InlineData("100.64.0.1", nameof(HostKind.Inside))]
    [InlineData("203.0.113.9", nameof(HostKind.DocumentationAddress))]
    [InlineData("198.51.100.9", nameof(HostKind.DocumentationAddress))]
    [InlineData("8.8.8.8", nameof(HostKind.Reference))]
    [InlineData("45.33.32.156", nameof(HostKind.Address))]
    [InlineData("[2001:db8::1]", nameof(HostKind.DocumentationAddress))]
    [InlineData("[::1]", nameof(HostKind.Inside))]
    [InlineData("[2606:4700::1111]", nameof(HostKind.Address))]
    [InlineData("0x2D21209C", nameof(HostKind.Address))]
    [InlineData("757145756", nameof(HostKind.Address))]
    [InlineData("localhost", nameof(HostKind.Inside))]
    [InlineData("redis", nameof(HostKind.Inside))]
    [InlineData("db.internal", nameof(HostKind.Inside))]
    [InlineData("app.svc", nameof(HostKind.Inside))]
    [InlineData("shop.test", nameof(HostKind.Inside))]
    [InlineData("example.com", nameof(HostKind.Reference))]
    [InlineData("www.w3.org", nameof(HostKind.Reference))]
    [InlineData("github.com", nameof(HostKind.Reference))]
    [InlineData("raw.githubusercontent.com", nameof(HostKind.Named))]
    [InlineData("gist.github.com", nameof(HostKind.Named))]
    [InlineData("upload.example.net", nameof(HostKind.Named))]
    [InlineData("notgithub.com", nameof(HostKind.Named))]
    [InlineData("w3.org.evil.dev", nameof(HostKind.Named))]
    [InlineData("a1.ngrok-free.app", nameof(HostKind.DropPlace))]
    [InlineData("webhook.site", nameof(HostKind.DropPlace))]
    [InlineData("mywebhook.site", nameof(HostKind.Named))]
    [InlineData("1.2.3", nameof(HostKind.None))]
    public void A_host_is_known_by_its_name_alone(string host, string kind) => KnownHosts.KindOf(host).ToString().ShouldBe(kind);

    [Theory]
    [InlineData("discord.com", "/api/webhooks/123/x", true)]
    [InlineData("discord.com", "/api/webhooks/{id}", false)]
    [InlineData("discord.com", "/invite/x", false)]
    [InlineData("api.telegram.org", "/bot123:x/sendMessage", true)]
    [InlineData("api.telegram.org", "/bot${token}/sendMessage", false)]
    [InlineData("pastebin.com", "/raw/x", true)]
    [InlineData("pastebin.com", "/x", false)]
    public void Hooks_of_services_with_a_good_name_are_drop_places(string host, string path, bool isDrop) => KnownHosts.IsDropPath(host, path).ShouldBe(isDrop);

    [Fact]
    public void No_text_makes_it_fail_and_every_place_lies_in_the_text()
    {
        var parts = Gen.OneOf("http", "://", ":\\/\\/", "a", ".b", "${", "}", "{", "@", ":", "/", "[", "]", "%s", "$x", "<", ">", "\"", " ", "1.2.3.4", "::", "😀", "ſ", "K");

        parts.Array[0, 40].Sample(pieces =>
        {
            var text = string.Concat(pieces);
            foreach (var host in UrlReader.In(text, 0, text.Length))
            {
                host.Start.ShouldBeGreaterThanOrEqualTo(0);
                (host.Start + host.Length).ShouldBeLessThanOrEqualTo(text.Length);
            }
        });
    }

    [Fact]
    public void A_block_is_what_the_braces_or_the_indentation_hold()
    {
        const string Braces = "a { b { x = 1 } c = 2 } d = 3";
        Blocks.Around(Braces, Braces.IndexOf('x', StringComparison.Ordinal)).ToString().ShouldBe(" x = 1 ");
        Blocks.Around(Braces, Braces.IndexOf('c', StringComparison.Ordinal)).ToString().ShouldBe(" b { x = 1 } c = 2 ");
        Blocks.IsIn(Braces, Braces.IndexOf('x', StringComparison.Ordinal), "A { B").ShouldBeTrue();
        Blocks.IsIn(Braces, Braces.IndexOf('d', StringComparison.Ordinal), "a").ShouldBeFalse();

        const string Items = "- one: 1\n  two: 2\n- one: 3\n  two: 4\n";
        Blocks.Around(Items, Items.LastIndexOf("two", StringComparison.Ordinal)).ToString().ShouldContain("one: 3");
        Blocks.Around(Items, Items.LastIndexOf("two", StringComparison.Ordinal)).ToString().ShouldNotContain("one: 1");
    }

    [Fact]
    public void A_block_lies_in_the_text_whatever_the_text() =>
        Gen.Select(Gen.OneOf("{", "}", "\n", " ", "- ", "a: 1", "${", "😀").Array[1, 40], Gen.Int[0, 200]).Sample((pieces, at) =>
        {
            var text = string.Concat(pieces);
            var offset = at % text.Length;
            Blocks.Around(text, offset).Length.ShouldBeLessThanOrEqualTo(text.Length);
            Blocks.IsIn(text, offset, "no such word").ShouldBeFalse();
        });
}
