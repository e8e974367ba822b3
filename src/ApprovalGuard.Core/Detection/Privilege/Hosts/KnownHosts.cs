using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ApprovalGuard.Detection.Privilege.Hosts;

/// <summary>Tells hosts apart by their names.</summary>
internal static class KnownHosts
{
    /// <summary>Domains that stand for others: a name below one belongs to whoever rents it.</summary>
    private static readonly string[] DropDomains =
    [
        // Catchers of requests and of name lookups.
        "webhook.site", "requestbin.com", "requestbin.net", "pipedream.net", "hookbin.com", "beeceptor.com", "requestcatcher.com", "interact.sh", "interactsh.com", "oast.pro", "oast.live", "oast.site", "oast.online",
        "oast.fun", "oast.me", "oastify.com", "burpcollaborator.net", "dnslog.cn", "ceye.io", "canarytokens.com", "canarytokens.org", "requestrepo.com", "postb.in", "mockbin.org", "rbndr.us", "ptsv2.com", "ptsv3.com",
        // Tunnels.
        "ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "trycloudflare.com", "serveo.net", "localhost.run", "lhr.life", "lhr.rocks", "loca.lt", "localtunnel.me", "localtunnel.site",
        "bore.pub", "playit.gg", "portmap.io", "pinggy.io", "pinggy.link", "telebit.io", "tunnelto.dev", "devtunnels.ms",
        // Pastes and files from anybody.
        "transfer.sh", "file.io", "0x0.st", "ix.io", "termbin.com", "sprunge.us", "bashupload.com", "temp.sh", "oshi.at", "gofile.io", "anonfiles.com", "catbox.moe", "pomf.cat", "uguu.se", "keep.sh", "paste.rs",
        "rentry.co", "rentry.org", "hastebin.com", "ghostbin.com", "paste.ee", "dpaste.com", "dpaste.org", "controlc.com", "privatebin.net", "paste.c-net.org", "filebin.net", "tmpfiles.org", "bayfiles.com",
    ];

    private static readonly string[] ReferenceDomains =
    [
        "w3.org", "schema.org", "json-schema.org", "schemastore.org", "xmlsoap.org", "purl.org", "ietf.org", "rfc-editor.org", "iana.org", "iso.org", "ecma-international.org", "unicode.org", "whatwg.org", "oasis-open.org",
        "spdx.org", "opensource.org", "gnu.org", "fsf.org", "apache.org", "creativecommons.org", "eclipse.org", "mozilla.org", "wikipedia.org", "wikimedia.org", "stackoverflow.com", "stackexchange.com", "mit-license.org",
        "docs.microsoft.com", "learn.microsoft.com", "schemas.microsoft.com", "go.microsoft.com", "aka.ms", "docs.github.com", "help.github.com", "docs.python.org", "readthedocs.io", "docs.rs", "pkg.go.dev", "godoc.org",
        "doc.rust-lang.org", "developer.android.com", "schemas.android.com", "developer.apple.com", "docs.oracle.com", "java.sun.com", "xmlns.jcp.org", "jakarta.ee", "maven.apache.org", "docs.aws.amazon.com", "kubernetes.io",
        "php.net", "ruby-doc.org", "rubydoc.info", "hexdocs.pm", "editorconfig.org", "semver.org", "keepachangelog.com", "contributor-covenant.org", "conventionalcommits.org", "shields.io", "badge.fury.io", "cwe.mitre.org",
        "cve.mitre.org", "nvd.nist.gov", "owasp.org", "arxiv.org", "doi.org", "caniuse.com", "eslint.org", "purl.oclc.org", "openxmlformats.org", "xml.org", "xmlpull.org", "jcp.org", "omg.org", "adobe.com", "inkscape.org",
        "sodipodi.sourceforge.net", "relaxng.org", "docbook.org", "dublincore.org", "xmlns.com", "ogp.me", "rdfs.org", "webassembly.org", "swagger.io", "openapis.org", "graphql.org", "asyncapi.com", "jsonapi.org",
    ];

    /// <summary>Where code, packages and their pages are; a link to them is in every manifest. What anybody can put there to be fetched raw is another host.</summary>
    private static readonly FrozenSet<string> ReferenceHosts = new[]
    {
        "example.com", "example.net", "example.org", "example.edu", "www.example.com", "www.example.net", "www.example.org", "github.com", "www.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net",
        "npmjs.com", "www.npmjs.com", "npmjs.org", "registry.npmjs.org", "registry.yarnpkg.com", "registry.terraform.io", "repo.maven.apache.org", "repo1.maven.org", "api.nuget.org", "proxy.golang.org", "index.crates.io", "static.crates.io", "files.pythonhosted.org", "packages.debian.org", "pypi.org", "pypi.python.org", "rubygems.org", "crates.io", "nuget.org", "www.nuget.org", "packagist.org", "hex.pm", "pub.dev", "hub.docker.com", "search.maven.org",
        "central.sonatype.com", "mvnrepository.com", "golang.org", "go.dev", "www.python.org", "nodejs.org", "www.rust-lang.org", "opencollective.com", "www.patreon.com", "issues.apache.org", "bugs.python.org",
        "goo.gl", "youtu.be", "www.youtube.com", "twitter.com", "x.com", "www.linkedin.com", "medium.com", "travis-ci.org", "codecov.io", "coveralls.io", "gitter.im", "liberapay.com", "ko-fi.com", "www.paypal.com",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReferenceLookup = ReferenceHosts.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int WebhookPath = 14;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly FrozenSet<string> InsideEnds = new[]
    {
        "localhost", "local", "internal", "lan", "corp", "home", "intranet", "localdomain", "private", "svc", "test", "invalid", "example", "onion-test", "arpa", "consul", "docker",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InsideLookup = InsideEnds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What stands in every address of a place that takes in anything.</summary>
    public static ImmutableArray<string> DropKeywords { get; } = [.. DropDomains, "/api/webhooks/", "api.telegram.org/bot", "pastebin.com/raw"];

    /// <summary>What the host is; in lower or upper case, without a port.</summary>
    public static HostKind KindOf(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd('.');
        if (Addresses.KindOf(host) is var address and not HostKind.None)
        {
            return address;
        }

        var dot = host.LastIndexOf('.');
        if (dot <= 0)
        {
            return host.IsEmpty ? HostKind.None : HostKind.Inside;
        }

        var end = host[(dot + 1)..];
        if (InsideLookup.Contains(end))
        {
            return HostKind.Inside;
        }

        return end.Length < 2 || (!end.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) && end.ContainsAnyExcept(Letters)) ? HostKind.None
            : IsBelow(host, DropDomains) ? HostKind.DropPlace
            : ReferenceLookup.Contains(host) || IsBelow(host, ReferenceDomains) ? HostKind.Reference : HostKind.Named;
    }

    /// <summary>Whether the address, path included, is a place where a service of good name takes in anything: chat hooks, bots, raw pastes.</summary>
    public static bool IsDropPath(ReadOnlySpan<char> host, ReadOnlySpan<char> path) =>
        (IsBelow(host, ["discord.com", "discordapp.com"]) && path.StartsWith("/api/webhooks/", StringComparison.OrdinalIgnoreCase) && path.Length > WebhookPath && char.IsAsciiDigit(path[WebhookPath]))
        || (host.Equals("api.telegram.org", StringComparison.OrdinalIgnoreCase) && path is ['/', 'b', 'o', 't', >= '0' and <= '9', ..])
        || (host.Equals("pastebin.com", StringComparison.OrdinalIgnoreCase) && path.StartsWith("/raw/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the host is one of the domains or below it.</summary>
    public static bool IsBelow(ReadOnlySpan<char> host, ReadOnlySpan<string> domains)
    {
        foreach (var domain in domains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
