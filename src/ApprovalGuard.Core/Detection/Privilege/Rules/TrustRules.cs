using System.Collections.Immutable;
using ApprovalGuard.Detection.Privilege.Hosts;
using ApprovalGuard.Detection.Privilege.Patterns;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Rules;

/// <summary>Checks of certificates and signatures that are switched off.</summary>
internal static class TrustRules
{
    private const FileRole Commands = FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Code | FileRole.Config | FileRole.Instructions | FileRole.Page;

    /// <summary>On this machine's own network there is often no certificate that could be checked.</summary>
    private static Severity? JudgeTls(Hit hit)
    {
        var isInside = false;
        foreach (var url in UrlReader.In(hit.Piece.Text, hit.Match.Index, hit.Match.Length))
        {
            if (url.Kind != HostKind.Inside)
            {
                return Severity.Medium;
            }

            isInside = true;
        }

        return isInside ? null : Severity.Medium;
    }

    /// <summary>The rules.</summary>
    public static ImmutableArray<PatternRule> All { get; } =
    [
        Rule.Pattern("tls-check-off", Severity.Medium, "certificate check switched off", "https://cwe.mitre.org/data/definitions/295.html",
            "Anybody on the way to the server may take its place, read what is sent and answer what they like.", "Trust the one certificate authority that is needed, and leave the check on.",
            new Form(@"\bverify\s*=\s*False\b", "verify") { Beside = [@"\b(?:requests|httpx|session|client|aiohttp|urllib3|hvac|boto3|get|post|put|delete|request)\b"], Around = 3, Where = FileRole.Code },
            new Form(@"\b(?:ssl\._create_unverified_context|ssl\._create_default_https_context\s*=|CERT_NONE\b|check_hostname\s*=\s*False\b|verify_ssl\s*=\s*False\b|verify_certs\s*=\s*False\b|ssl_verify\s*=\s*False\b)", "_create_unverified", "_create_default_https", "CERT_NONE", "check_hostname", "verify_ssl", "verify_certs", "ssl_verify") { Where = FileRole.Code },
            new Form(@"\bvalidate_certs\s*[:=]\s*[""']?(?:[Ff]alse|no)\b", "validate_certs"),
            new Form(@"\brejectUnauthorized[""']?\s*[:=]\s*false\b", "rejectUnauthorized"),
            new Form(@"\bNODE_TLS_REJECT_UNAUTHORIZED[""'\]]{0,2}\s*[:=]\s*[""']?0\b|\bENV\s+NODE_TLS_REJECT_UNAUTHORIZED\s+0\b", "NODE_TLS_REJECT_UNAUTHORIZED"),
            new Form(@"\bstrict-ssl\s*[= ]\s*[""']?false\b|\bstrictSSL[""']?\s*[:=]\s*false\b", "strict-ssl", "strictSSL"),
            new Form(@"\bcheckServerIdentity\s*[:=]\s*(?:\([^)\n]{0,40}\)|function\s*\([^)\n]{0,40}\)|\w+)\s*(?:=>)?\s*(?:undefined|null|\{\s*(?:return\s*(?:undefined|null)?;?\s*)?\})", "checkServerIdentity"),
            new Form(@"\bInsecureSkipVerify\s*[:=]{1,2}\s*true\b", "InsecureSkipVerify"),
            new Form(@"\bServerCertificate(?:Custom)?ValidationCallback\s*\+?=\s*(?:\([^)\n]{0,80}\)|delegate[^{\n]{0,80}|\w+|_)\s*(?:=>\s*(?:true|\{\s*return\s+true)|\{\s*return\s+true)", "ValidationCallback"),
            new Form(@"\bDangerousAcceptAnyServerCertificateValidator\b", "DangerousAcceptAny"),
            new Form(@"(?i:\[System\.Net\.ServicePointManager\]::ServerCertificateValidationCallback\s*=\s*\{\s*\$true)|-SkipCertificateCheck\b", "ServerCertificateValidationCallback", "-SkipCertificateCheck"),
            new Form(@"\bnew\s+(?:TrustAllCerts|TrustAllStrategy|NoopHostnameVerifier|AllowAllHostnameVerifier|TrustAllX509TrustManager)\b|\b(?:TrustAllStrategy|NoopHostnameVerifier|InsecureTrustManagerFactory)\.INSTANCE\b|\bALLOW_ALL_HOSTNAME_VERIFIER\b", "TrustAll", "NoopHostnameVerifier", "AllowAllHostnameVerifier", "InsecureTrustManagerFactory", "ALLOW_ALL_HOSTNAME"),
            new Form(@"\b(?:setDefault)?[hH]ostnameVerifier\s*\(?\s*[{(]?\s*\(?\s*\w+\s*,\s*\w+\s*\)?\s*->\s*\{?\s*(?:return\s+)?true\b", "ostnameVerifier"),
            new Form(@"\bcheckServerTrusted\s*\([^)\n]{0,160}\)\s*(?:throws\s+\w+(?:\.\w+)*\s*)?\{\s*\}", "checkServerTrusted") { Below = 1 },
            new Form(@"\bCURLOPT_SSL_VERIFY(?:PEER|HOST)[""']?\s*(?:,|=>)\s*[""']?(?:0L?|false|FALSE)\b", "CURLOPT_SSL_VERIFY"),
            new Form(@"[""'](?:verify_peer|verify_peer_name)[""']\s*=>\s*false\b|[""']verify[""']\s*=>\s*false\b", "verify_peer", "'verify'", "\"verify\""),
            new Form(@"\bSSL_CTX_set_verify\s*\([^,\n]{1,60},\s*SSL_VERIFY_NONE\b", "SSL_CTX_set_verify"),
            new Form(@"\bverify_mode\s*[=:]\s*:?(?:OpenSSL::SSL::VERIFY_NONE|none\b)|\bssl_verify(?:_mode)?\s*[=:>]{1,2}\s*:?(?:verify_none|none|false|0)\b", "verify_mode", "ssl_verify"),
            new Form(@"\bdanger_accept_invalid_(?:certs|hostnames)\s*\(\s*true\b|\bset_verify\s*\(\s*(?:\w+::)*SslVerifyMode::NONE", "danger_accept_invalid", "SslVerifyMode::NONE"),
            new Form(@"\bverify:\s*:verify_none\b|\{\s*verify\s*,\s*verify_none\s*\}", "verify_none"),
            new Form(@"<key>\s*NSAllowsArbitraryLoads\s*</key>\s*<true\s*/>", "NSAllowsArbitraryLoads") { Below = 1 },
            new Form(@"(?<![\w.\-])curl\s(?:[^\n|;]{0,300}?\s)??(?:-[a-zA-Z]{0,8}k[a-zA-Z]{0,6}|--insecure|--proxy-insecure)(?=\s|$)[^\n|;]{0,200}", "curl"),
            new Form(@"(?<![\w.\-])wget\s[^\n|;]{0,300}?--no-check-certificate\b[^\n|;]{0,200}", "--no-check-certificate"),
            new Form(@"\bhttp(?:\.https?://\S{1,80})?\.sslVerify[""']?[= ]\s*[""']?(?:false|0)\b|\bGIT_SSL_NO_VERIFY[""']?\s*[=:]\s*[""']?(?:1|true)\b", "sslVerify", "GIT_SSL_NO_VERIFY"),
            new Form(@"\bPYTHONHTTPSVERIFY[""']?\s*[=:]\s*[""']?0\b|--no-verify-ssl\b|--insecure-skip-tls-verify(?!=false)\b|\b(?:insecure-skip-tls-verify|insecure_skip_verify|insecureSkipVerify|tlsInsecureSkipVerify)[""']?\s*[:=]\s*[""']?true\b", "PYTHONHTTPSVERIFY", "--no-verify-ssl", "insecure-skip", "insecure_skip", "insecureSkipVerify") { Where = FileRole.Shell | FileRole.Container | FileRole.Pipeline | FileRole.Config }) with
        {
            Where = Commands,
            Judge = JudgeTls,
            Positives =
            [
                new("requests.get(url, verify=False)", "src/app.py"), new("const agent = new https.Agent({ rejectUnauthorized: false })", "src/app.ts"), new("TLSClientConfig: &tls.Config{InsecureSkipVerify: true}", "src/main.go"),
                new("handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => true;", "src/App.cs"), new("curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, 0);", "src/app.php"), new("NODE_TLS_REJECT_UNAUTHORIZED=0 node app.js", "scripts/run.sh"),
                new("git -c http.sslVerify=false clone https://git.tool.dev/x", "scripts/run.sh"), new("curl -fsSLk https://tool.dev/x -o x", "scripts/run.sh"), new("wget --no-check-certificate https://tool.dev/x", "scripts/run.sh"),
                new("ctx = ssl._create_unverified_context()", "src/app.py"), new("http.verify_mode = OpenSSL::SSL::VERIFY_NONE", "src/app.rb"), new("sslContext.init(null, new TrustAllCerts[] {}, null)", "src/A.java"),
                new("let c = Client::builder().danger_accept_invalid_certs(true);", "src/main.rs"),
            ],
            Negatives =
            [
                new("requests.get(url, verify=True)", "src/app.py"), new("rejectUnauthorized: process.env.STRICT !== '0'", "src/app.ts"), new("InsecureSkipVerify: cfg.Insecure", "src/main.go"), new("curl -k https://localhost:8443/healthz", "scripts/run.sh"),
                new("curl -fsSL https://tool.dev/x -o k", "scripts/run.sh"), new("# curl -k https://tool.dev", "scripts/run.sh"), new("curl -K curl.conf https://tool.dev", "scripts/run.sh"),
            ],
        },
        Rule.Pattern("signature-check-off", Severity.Medium, "signature check switched off", "https://cwe.mitre.org/data/definitions/347.html",
            "Anybody may make what is accepted here: a token that says they are the administrator, a package that says it is the vendor's.", "Check the signature, and refuse what has none.",
            new Form(@"[""']?verify_signature[""']?\s*[:=]\s*(?:False|false)\b", "verify_signature"),
            new Form(@"\bjwt\.decode\s*\([^\n]{0,240}?\bverify\s*=\s*False\b|\bJWT\.decode\s*\([^\n]{0,160}?,\s*nil\s*,\s*false\b", "jwt.decode"),
            new Form(@"\balg(?:orithms?)?[""']?\s*[:=]\s*\[?\s*[""']none[""']", "\"none\"", "'none'"),
            new Form(@"\b(?:RequireSignedTokens|ValidateIssuerSigningKey)\s*=\s*false\b", "RequireSignedTokens", "ValidateIssuerSigningKey"),
            new Form(@"\b(?:apt|apt-get)\s[^\n;|&]{0,120}?(?:--allow-unauthenticated|--force-yes)\b|\[\s*(?:arch=\w+\s+)?trusted=yes\b", "--allow-unauthenticated", "--force-yes", "trusted=yes"),
            new Form(@"--no-?gpg-?checks?\b|\bgpgcheck\s*=\s*(?:0|no|false)\b|\brpm\s[^\n;|&]{0,80}?--nosignature\b", "gpgcheck", "gpg-check", "--nosignature"),
            new Form(@"\bGONOSUMCHECK\s*=|\bGOSUMDB\s*=\s*[""']?off\b|\bGOFLAGS\s*=\s*[""']?[^\n""']{0,40}-insecure\b|\bGOINSECURE\s*=\s*[""']?\*", "GONOSUMCHECK", "GOSUMDB", "GOFLAGS", "GOINSECURE"),
            new Form(@"-SkipPublisherCheck\b", "-SkipPublisherCheck")) with
        {
            Where = Commands,
            Positives =
            [
                new("claims = jwt.decode(token, options={\"verify_signature\": False})", "src/app.py"), new("jwt.verify(token, key, { algorithms: [\"none\"] })", "src/app.js"), new("apt-get install -y --allow-unauthenticated tool", "scripts/run.sh"),
                new("gpgcheck=0", "etc/tool.repo.conf"), new("GOSUMDB=off go build ./...", "Makefile"),
            ],
            Negatives = [new("claims = jwt.decode(token, key, algorithms=[\"RS256\"])", "src/app.py"), new("gpgcheck=1", "etc/tool.repo.conf"), new("gcloud run deploy shop --allow-unauthenticated", "scripts/run.sh"), new("align = \"none\"", "src/app.js")],
        },
    ];
}
