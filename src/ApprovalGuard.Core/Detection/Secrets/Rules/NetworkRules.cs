using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of CDNs, DNS hosts, certificate issuers and private networks.</summary>
internal static class NetworkRules
{
    private const string Cloudflare = "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/";
    private const string CloudflareDashboard = "in the Cloudflare dashboard";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("cloudflare-token", "Cloudflare API token or key", Cloudflare, CloudflareDashboard, "cf(?:ut|at|k)_[A-Za-z0-9]{40,60}", "cfut_", "cfat_", "cfk_").Shown("cfut_", Alphanumeric, 40),
        Named("cloudflare-api-token", "Cloudflare API token", "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/", CloudflareDashboard, @"[A-Za-z0-9_\-]{40}", "cloudflare", "cf_api", "cf_token", "cf_dns", "cf api").Called("CLOUDFLARE_API_TOKEN", Body(Alphanumeric, 40)).Finds($"CF_API_TOKEN={Body(Base64Url, 40)}\n"),
        Named("cloudflare-global-key", "Cloudflare global API key", "https://developers.cloudflare.com/fundamentals/api/get-started/keys/", CloudflareDashboard, "[a-f0-9]{37}", "cloudflare", "cf_api", "cf_key", "x-auth").OrAfter("[a-f0-9]{37}", "x-auth-key")
            .Called("CLOUDFLARE_API_KEY", Body(Hex, 37)).Finds($"-H 'X-Auth-Key: {Body(Hex, 37)}'"),
        Key("cloudflare-origin-ca-key", "Cloudflare origin CA key", "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/", CloudflareDashboard, @"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}", "v1.0-").Shown($"v1.0-{Body(Hex, 24)}-", Hex, 146),
        Key("cloudflare-tunnel-token", "Cloudflare tunnel token", "https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/remote-tunnel-permissions/", "by rotating it in the Zero Trust dashboard",
            @"eyJhIjoi[A-Za-z0-9+/_\-]{120,300}={0,2}(?!\.)", "eyJhIjoi").Finds($"cloudflared service install eyJhIjoi{Body(Alphanumeric, 168)}", $"TUNNEL_TOKEN=eyJhIjoi{Body(Alphanumeric, 160)}==\n").Leaves($"eyJhIjoi{Body(Alphanumeric, 30)}", $"eyJhIjoi{Body(Alphanumeric, 130)}.eyJhIjoi{Body(Alphanumeric, 10)}"),
        Key("cloudflare-turnstile-secret", "Cloudflare Turnstile secret key", "https://developers.cloudflare.com/turnstile/get-started/", "by rotating it in the Cloudflare dashboard", @"0x4[A-Za-z0-9_\-]{32}", "0x4AAAA").Shown("0x4AAAA", Alphanumeric, 28)
            .Leaves("1x0000000000000000000000000000000AA", $"data-sitekey=\"0x4AAAA{Body(Alphanumeric, 17)}\"").At(Severity.High),
        Named("cloudflare-r2-secret", "Cloudflare R2 secret access key", "https://developers.cloudflare.com/r2/api/tokens/", CloudflareDashboard, "[a-f0-9]{64}", "r2_", "r2 secret", "r2 access", "cloudflare", "cf-access", "cf access").Called("R2_SECRET_ACCESS_KEY", Body(Hex, 64)),
        Named("fastly-token", "Fastly API token", "https://www.fastly.com/documentation/reference/api/auth-tokens/", "in Fastly's account settings", @"[A-Za-z0-9_\-]{32}", "fastly").Called("FASTLY_API_TOKEN", Body(Alphanumeric, 32)),
        Key("akamai-edgegrid-token", "Akamai EdgeGrid token", "https://techdocs.akamai.com/developer/docs/edgegrid", "in Akamai Control Center", "akab-[a-z0-9]{16}-[a-z0-9]{16}(?!\\.luna)", "akab-").Shown($"akab-{Body(Small, 16)}-", Small, 16)
            .Leaves($"host = akab-{Body(Small, 16)}-{Body(Small, 16)}.luna.akamaiapis.net").At(Severity.High),
        Named("akamai-client-secret", "Akamai EdgeGrid client secret", "https://techdocs.akamai.com/developer/docs/edgegrid", "in Akamai Control Center", "[A-Za-z0-9+/]{43}=", "akamai", "edgerc", "edgegrid", "akab-").Called("AKAMAI_CLIENT_SECRET", Body(Alphanumeric, 43) + "=")
            .Finds($"[default]\nclient_secret = {Body(Alphanumeric, 43)}=\nhost = akab-{Body(Small, 16)}-{Body(Small, 16)}.luna.akamaiapis.net\n").Or(@"client_secret = (?<v>[A-Za-z0-9+/]{43}=)\s[^\x00]{0,120}?akab-[a-z0-9]{2,16}", "client_secret = "),
        Named("bunny-api-key", "bunny.net API key", "https://docs.bunny.net/reference/bunnynet-api-overview", "in bunny.net's account settings", $"{Uuid}{Uuid}|[a-f0-9]{{8}}-[a-f0-9]{{4}}-[a-f0-9]{{4}}-[a-f0-9]{{12}}-[a-f0-9]{{4}}-[a-f0-9]{{4}}|{Uuid}", "bunny").Called("BUNNY_API_KEY", SampleUuid),
        Key("keycdn-api-key", "KeyCDN API key", "https://www.keycdn.com/api", "in KeyCDN's account settings", @"sk_prod_[A-Za-z0-9_\-]{30,100}={0,2}", "sk_prod_").Shown("sk_prod_", Alphanumeric, 30),
        Named("imgix-api-key", "imgix API key", "https://docs.imgix.com/apis/management", "in the imgix dashboard", "ak_[a-f0-9]{64}", "imgix").Called("IMGIX_API_KEY", "ak_" + Body(Hex, 64)),
        Named("dnsimple-token", "DNSimple token", "https://support.dnsimple.com/articles/api-access-token/", "in DNSimple's account settings", "[A-Za-z0-9]{32}", "dnsimple").Or("dnsimple_[ua]_[A-Za-z0-9]{32}", "dnsimple_u_", "dnsimple_a_").Called("DNSIMPLE_TOKEN", Body(Alphanumeric, 32))
            .Finds($"token = \"dnsimple_u_{Body(Alphanumeric, 32)}\""),
        Named("godaddy-secret", "GoDaddy API key or secret", "https://developer.godaddy.com/getstarted", "at developer.godaddy.com", "[A-Za-z0-9]{10,14}_[A-Za-z0-9]{22}|[A-Za-z0-9]{22}", "godaddy").Called("GODADDY_API_SECRET", Body(Alphanumeric, 22)) with { Holds = IsMixed },
        Named("namecheap-api-key", "Namecheap API key", "https://www.namecheap.com/support/api/intro/", "in Namecheap's profile", "[a-f0-9]{32}", "namecheap").Called("NAMECHEAP_API_KEY", Body(Hex, 32)),
        Named("name-com-token", "Name.com API token", "https://www.name.com/api-docs", "in Name.com's API settings", "[a-f0-9]{40}", "namecom", "name.com", "namedotcom").Called("NAMECOM_API_TOKEN", Body(Hex, 40)),
        Named("gandi-token", "Gandi API key or token", "https://api.gandi.net/docs/authentication/", "in Gandi's security settings", "[a-f0-9]{40}|[A-Za-z0-9]{24}", "gandi").Called("GANDI_API_KEY", Body(Alphanumeric, 24)),
        Key("porkbun-key", "Porkbun API key", "https://porkbun.com/api/json/v3/documentation", "in Porkbun's account settings", "[ps]k1_[a-f0-9]{64}", "pk1_", "sk1_").Shown("sk1_", Hex, 64),
        Named("ns1-api-key", "NS1 API key", "https://developer.ibm.com/apis/catalog/ns1--ibm-ns1-connect-api/Introduction", "in NS1's account settings", "[A-Za-z0-9]{20}", "ns1_api", "ns1 api", "nsone", "x-nsone").Called("NS1_API_KEY", Body(Alphanumeric, 20)) with { Holds = IsMixed },
        Named("dns-made-easy-key", "DNS Made Easy API key", "https://api-docs.dnsmadeeasy.com/", "in the account's information", Uuid, "dnsmadeeasy", "dns_made_easy", "dme_").Called("DNSMADEEASY_API_SECRET", SampleUuid),
        Named("desec-token", "deSEC token", "https://desec.readthedocs.io/en/latest/auth/tokens.html", "in deSEC's token management", @"[A-Za-z0-9_\-]{28}", "desec_", "desec.io", "desec").Called("DESEC_TOKEN", Body(Alphanumeric, 28)),
        Named("duckdns-token", "Duck DNS token", "https://www.duckdns.org/spec.jsp", "on duckdns.org", Uuid, "duckdns").Called("DUCKDNS_TOKEN", SampleUuid).Finds($"curl 'https://www.duckdns.org/update?domains=acme&token={SampleUuid}'"),
        Named("hetzner-dns-token", "Hetzner DNS token", "https://dns.hetzner.com/api-docs", "in the DNS console", "[A-Za-z0-9]{32}", "hetzner").Called("HETZNER_API_KEY", Body(Alphanumeric, 32)),
        Named("cloudns-password", "ClouDNS API password", "https://www.cloudns.net/wiki/article/42/", "in ClouDNS's API settings", @"(?>[A-Za-z0-9!@#$%^&*_\-]{10,64})", "cloudns").Called("CLOUDNS_AUTH_PASSWORD", Body(Alphanumeric, 10)) with { IsRandom = false, MinimumEntropy = 2.7 },
        Named("luadns-token", "LuaDNS token", "https://www.luadns.com/api.html", "in LuaDNS's account settings", "[a-f0-9]{32}", "luadns").Called("LUADNS_API_TOKEN", Body(Hex, 32)),
        Named("infomaniak-token", "Infomaniak API token", "https://developer.infomaniak.com/getting-started", "in the Infomaniak manager", @"(?>[A-Za-z0-9_\-]{86,100})", "infomaniak").Called("INFOMANIAK_ACCESS_TOKEN", Body(Alphanumeric, 86)),
        Named("zerossl-key", "ZeroSSL access key", "https://zerossl.com/documentation/api/", "in ZeroSSL's developer settings", "[a-f0-9]{32}", "zerossl").Called("ZEROSSL_ACCESS_KEY", Body(Hex, 32)),
        Named("acme-eab-key", "ACME external account key", "https://www.rfc-editor.org/rfc/rfc8555#section-7.3.4", "at the certificate authority", @"(?>[A-Za-z0-9_\-]{43,128})", "eab hmac", "eab_hmac", "hmac-key", "eab-kid").OrAfter(@"(?>[A-Za-z0-9_\-]{43,128})", "--eab-hmac-key").Called("EAB_HMAC_KEY", Body(Alphanumeric, 43)),
        Named("digicert-key", "DigiCert API key", "https://dev.digicert.com/authentication.html", "in CertCentral", "[A-Z0-9]{60,72}(?:_[a-f0-9]{60,80})?", "digicert", "x-dc-devkey", "certcentral").Called("DIGICERT_API_KEY", Body(Capital, 60)),
        Key("tailscale-key", "Tailscale key", "https://tailscale.com/kb/1252/key-secret-management", "in the admin console's keys page", @"tskey-(?:auth|api|client|scim|webhook|[a-z]{3,10})-[A-Za-z0-9]{6,40}-[A-Za-z0-9]{20,64}|tskey-[A-Za-z0-9]{6,40}-[A-Za-z0-9]{20,64}", "tskey-")
            .Shown($"tskey-auth-{Body(Alphanumeric, 11)}CNTRL-", Alphanumeric, 20),
        Named("ngrok-token", "ngrok authtoken or API key", "https://ngrok.com/docs/agent/", "in the ngrok dashboard", "[A-Za-z0-9]{20,34}_[A-Za-z0-9]{15,34}", "ngrok").Called("NGROK_AUTHTOKEN", Body(Alphanumeric, 27) + "_" + Body(Alphanumeric, 15, 3)).Finds($"ngrok config add-authtoken {Body(Alphanumeric, 27)}_{Body(Alphanumeric, 21)}"),
        Named("zerotier-token", "ZeroTier token", "https://docs.zerotier.com/api/tokens/", "in ZeroTier Central", "[A-Za-z0-9]{32}", "zerotier").Called("ZEROTIER_CENTRAL_TOKEN", Body(Alphanumeric, 32)),
        Key("netbird-token", "NetBird access token", "https://docs.netbird.io/how-to/access-netbird-public-api", "in the user's settings", "nbp_[A-Za-z0-9]{36}", "nbp_").Shown("nbp_", Alphanumeric, 36) with { Checksum = Base62Checksum.Holds },
        Named("netbird-setup-key", "NetBird setup key", "https://docs.netbird.io/how-to/register-machines-using-setup-keys", "in the dashboard's setup keys", "[A-F0-9]{8}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{4}-[A-F0-9]{12}", "netbird", "nb_setup", "setup-key").Called("NETBIRD_SETUP_KEY", SampleUuid.ToUpperInvariant()),
        Key("teleport-join-token", "Teleport join token", "https://goteleport.com/docs/enroll-resources/agents/join-token/", "with tctl tokens rm", @"teleport\s(?:(?!teleport)[^\r\n]){0,110}?--token[=\s](?<v>[a-f0-9]{32})", "teleport ").Finds($"teleport start --roles=node --token={Body(Hex, 32)} --auth-server=acme.test:443")
            .Leaves("teleport start --roles=node --token=/etc/token", $"teleport start --token={Body(Hex, 31)}").At(Severity.High),
        Key("wireguard-key", "WireGuard private or preshared key", "https://www.wireguard.com/quickstart/", "by making a new key pair and telling the peers", @"(?i:(?<!\w)(?:private_?key|preshared_?key))""?'?\s{0,3}[=:]\s{0,3}[""']?(?<v>[A-Za-z0-9+/]{43}=)(?!=)", "PrivateKey", "PresharedKey", "private_key", "preshared_key", "preshared-key")
            .Finds($"[Interface]\nAddress = 10.0.0.2/24\nPrivateKey = {Body(Alphanumeric, 42)}g=\n", $"PresharedKey = {Body(Alphanumeric, 42)}8=\n").Leaves($"PublicKey = {Body(Alphanumeric, 42)}g=\n", $"PrivateKey = {Body(Alphanumeric, 41)}g=\n", "PrivateKey = <your private key>\n"),
        Key("openvpn-static-key", "OpenVPN static key", "https://openvpn.net/community-resources/static-key-mini-howto/", "by making a new one and giving it to both sides", @"-----BEGIN OpenVPN Static key V1-----\s{1,4}(?<v>(?:[a-f0-9]{32}\s{1,3}){4,16})", "BEGIN OpenVPN Static key")
            .Finds($"-----BEGIN OpenVPN Static {"key"} V1-----\n{Body(Hex, 32)}\n{Body(Hex, 32, 3)}\n{Body(Hex, 32, 4)}\n{Body(Hex, 32, 5)}\n{Body(Hex, 32, 6)}\n").Leaves("-----BEGIN OpenVPN Static key V1-----\n...\n-----END OpenVPN Static key V1-----") with { IsUnbounded = true, Reach = 900 },
        Key("dns-tsig-key", "TSIG or rndc key", "https://bind9.readthedocs.io/en/latest/advanced.html#tsig", "by making a new one with tsig-keygen", @"algorithm\s{1,4}""?hmac-(?:md5|sha(?:1|224|256|384|512))[\w.\-]{0,24}""?\s{0,3};\s{0,8}secret\s{1,4}""?(?<v>[A-Za-z0-9+/]{20,90}={0,2})""?\s{0,3};", "algorithm hmac-", "algorithm \"hmac-", "algorithm\thmac-")
            .Finds($"key \"ddns\" {{\n\talgorithm hmac-sha256;\n\tsecret \"{Body(Alphanumeric, 43)}=\";\n}};\n").Leaves("key \"ddns\" { algorithm hmac-sha256; secret \"@SECRET@\"; };"),
        Key("snmp-v3-passphrase", "SNMPv3 passphrase", "https://net-snmp.sourceforge.io/docs/man/snmpd.conf.html", "by making a new user", @"createUser\s{1,4}[^\s]{1,32}\s{1,4}(?:MD5|SHA(?:-?(?:224|256|384|512))?)\s{1,4}[""']?(?<v>[^\s""'$<{]{8,64})", "createUser ").Finds($"createUser monitor SHA \"{Body(Alphanumeric, 12)}\" AES\n").Leaves("createUser monitor SHA $PASS AES", "await createUser({ name })")
            with { IsRandom = false, Severity = Severity.High },
    ];
}
