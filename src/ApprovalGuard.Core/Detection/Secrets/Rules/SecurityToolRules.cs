using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of scanners, of sources of threat intelligence, and of captchas.</summary>
internal static class SecurityToolRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Named("virustotal-key", "VirusTotal key", "https://docs.virustotal.com/reference/authentication", "in the VirusTotal profile", "[a-f0-9]{64}", "virustotal", "virus total", "vt api", "vt key", "vt_key").Called("VIRUSTOTAL_API_KEY", Body(Hex, 64)),
        Named("shodan-key", "Shodan key", "https://developer.shodan.io/api", "in the Shodan account", Mixed(32), "shodan").Called("SHODAN_API_KEY", Body(Alphanumeric, 32)),
        Named("censys-secret", "Censys secret", "https://docs.censys.com/docs/authentication", "in the Censys account", $"{Mixed(32)}|{Uuid}", "censys").Called("CENSYS_API_SECRET", Body(Alphanumeric, 32)),
        Key("censys-token", "Censys personal access token", "https://docs.censys.com/reference/get-started", "in the Censys account", "censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{24,32}", "censys_").Shown($"censys_{Body(Alphanumeric, 8)}_", Alphanumeric, 24) with { MinimumEntropy = 3.6 },
        Named("abuseipdb-key", "AbuseIPDB key", "https://docs.abuseipdb.com/#authentication", "in the AbuseIPDB account", "[a-f0-9]{80}", "abuseipdb", "abuse_ipdb", "abuse ip db").Called("ABUSEIPDB_API_KEY", Body(Hex, 80)),
        Named("alienvault-otx-key", "AlienVault OTX key", "https://otx.alienvault.com/api", "in the OTX settings", "[a-f0-9]{64}", "alienvault", "otx_", "otx api", "otx key").Called("OTX_API_KEY", Body(Hex, 64)),
        Named("greynoise-key", "GreyNoise key", "https://docs.greynoise.io/docs/using-the-greynoise-api", "in the GreyNoise account", @"[A-Za-z0-9]{64}|" + Uuid, "greynoise").Called("GREYNOISE_API_KEY", Body(Alphanumeric, 64)),
        Named("securitytrails-key", "SecurityTrails key", "https://docs.securitytrails.com/docs/authentication", "in the SecurityTrails account", @"(?=[A-Za-z_\-]{0,31}[0-9])[A-Za-z0-9_\-]{32}", "securitytrails", "security trails").Called("SECURITYTRAILS_API_KEY", Body(Alphanumeric, 32)) with { MinimumEntropy = 3.4 },
        Named("urlscan-key", "urlscan key", "https://urlscan.io/docs/api/", "in the urlscan profile", Uuid, "urlscan").Called("URLSCAN_API_KEY", SampleUuid),
        Named("hybrid-analysis-key", "Hybrid Analysis key", "https://www.hybrid-analysis.com/docs/api/v2", "in the Hybrid Analysis profile", "[a-z0-9]{64,84}", "hybrid analysis", "falcon sandbox").Called("HYBRID_ANALYSIS_API_KEY", Body(Small, 64)),
        Named("hibp-key", "Have I Been Pwned key", "https://haveibeenpwned.com/API/v3#Authorisation", "at haveibeenpwned.com/API/Key", "[a-f0-9]{32}", "hibp", "haveibeenpwned", "have_i_been_pwned").Called("HIBP_API_KEY", Body(Hex, 32)),
        Named("ipqualityscore-key", "IPQualityScore key", "https://www.ipqualityscore.com/documentation/overview", "in the IPQualityScore account", Mixed(32), "ipqualityscore", "ipqs").Called("IPQS_API_KEY", Body(Alphanumeric, 32)),
        Named("binaryedge-key", "BinaryEdge or IntelX key", "https://docs.binaryedge.io/api-v2/", "in the account", Uuid, "binaryedge", "intelx", "fullhunt", "zoomeye", "chaos_key", "pdcp_api").Called("BINARYEDGE_API_KEY", SampleUuid),
        Key("whoisxml-key", "WhoisXML API key", "https://main.whoisxmlapi.com/docs", "in the WhoisXML account", "at_[A-Za-z0-9]{29}", "whoisxml") with
        {
            Keywords = ["at_"],
            MinimumEntropy = 3.6,
            Holds = IsMixed,
            Positives = [$"WHOISXML_KEY=at_{Body(Alphanumeric, 29)}", $"https://www.whoisxmlapi.com/whoisserver/WhoisService?apiKey=at_{Body(Alphanumeric, 29)}&domainName=acme.test"],
            Negatives = [$"at_{Body(Alphanumeric, 28)}", "created_at_timestamp", "at_" + new string('x', 29)],
        },
        Named("tenable-key", "Tenable key", "https://developer.tenable.com/docs/authorization", "in the Tenable account", "[a-f0-9]{64}", "tenable", "nessus", "tio_").Called("TENABLE_SECRET_KEY", Body(Hex, 64)),
        Key("tenable-header", "Tenable keys", "https://developer.tenable.com/docs/authorization", "in the Tenable account", "(?i:accessKey)=[a-f0-9]{64};\\s?(?i:secretKey)=(?<v>[a-f0-9]{64})", "accessKey=") with
        {
            Positives = [$"X-ApiKeys: accessKey={Body(Hex, 64)};secretKey={Body(Hex, 64, 3)}"],
            Negatives = ["X-ApiKeys: accessKey={accessKey};secretKey={secretKey}"],
        },
        Named("rapid7-key", "Rapid7 Insight key", "https://docs.rapid7.com/insight/managing-platform-api-keys/", "in the Insight platform", Uuid, "rapid7", "insightvm", "insight_api", "insightops").Called("RAPID7_API_KEY", SampleUuid),
        Named("gitguardian-key", "GitGuardian key", "https://docs.gitguardian.com/api-docs/authentication", "in the GitGuardian dashboard", "[A-Fa-f0-9]{64,72}", "gitguardian", "ggshield").Called("GITGUARDIAN_API_KEY", Body(Hex, 64)),
        Named("semgrep-token", "Semgrep token", "https://semgrep.dev/docs/semgrep-appsec-platform/semgrep-api", "in Semgrep's tokens settings", "[a-f0-9]{64}", "semgrep").Called("SEMGREP_APP_TOKEN", Body(Hex, 64)),
        Key("socket-dev-key", "Socket key", "https://docs.socket.dev/reference/authentication", "in the Socket dashboard", @"sktsec_[A-Za-z0-9_\-]{40,80}", "sktsec_").Shown("sktsec_", Base64Url, 40),
        Key("dependency-track-key", "Dependency-Track key", "https://docs.dependencytrack.org/integrations/rest-api/", "in Dependency-Track's access management", "odt_[A-Za-z0-9]{32,40}(?:_[A-Za-z0-9]{32})?", "odt_").Shown("odt_", Alphanumeric, 32),
        Named("defectdojo-token", "DefectDojo token", "https://docs.defectdojo.com/en/api/api-v2-docs/", "in DefectDojo's API key page", "[a-f0-9]{40}", "defectdojo").Called("DEFECTDOJO_TOKEN", Body(Hex, 40)),
        Key("endor-labs-key", "Endor Labs key", "https://docs.endorlabs.com/administration/api-keys/", "in Endor Labs' access control", @"endr\+[A-Za-z0-9_\-]{16}", "endr+").Shown("endr+", Alphanumeric, 16),
        Key("aikido-token", "Aikido token", "https://help.aikido.dev/", "in the Aikido dashboard", @"AIK_(?:CI_|CLIENT_|SECRET_|PAT_|RUNTIME_)[A-Za-z0-9_\-]{24,80}", "AIK_").Shown("AIK_SECRET_", Alphanumeric, 24),
        Named("detectify-key", "Detectify key", "https://developer.detectify.com/", "in Detectify's API keys settings", "[a-f0-9]{32}", "detectify").Called("DETECTIFY_API_KEY", Body(Hex, 32)),
        Named("crowdstrike-secret", "CrowdStrike client secret", "https://falcon.crowdstrike.com/documentation/page/a2a7fc0e/crowdstrike-oauth2-based-apis", "in the Falcon console", "[A-Za-z0-9]{40}", "crowdstrike", "falcon client", "falcon secret", "falcon_client").Called("CROWDSTRIKE_CLIENT_SECRET", Body(Alphanumeric, 40)),
        Named("meraki-key", "Cisco Meraki key", "https://developer.cisco.com/meraki/api-v1/authorization/", "in the Meraki profile", "[a-f0-9]{40}", "meraki").Called("MERAKI_DASHBOARD_API_KEY", Body(Hex, 40)),
        Named("cisco-umbrella-secret", "Cisco Umbrella secret", "https://developer.cisco.com/docs/cloud-security/authentication/", "in Umbrella's admin settings", "[a-f0-9]{32}", "umbrella").Called("UMBRELLA_API_SECRET", Body(Hex, 32)),
        Key("hcaptcha-secret", "hCaptcha secret", "https://docs.hcaptcha.com/#verify-the-user-response-server-side", "in hCaptcha's settings", "ES_[a-f0-9]{32}", "ES_").Shown("ES_", Hex, 32),
        Named("hcaptcha-legacy-secret", "hCaptcha secret", "https://docs.hcaptcha.com/#verify-the-user-response-server-side", "in hCaptcha's settings", "0x[a-fA-F0-9]{40}", "hcaptcha").Called("HCAPTCHA_SECRET", "0x" + Body(Hex, 40)),
        Named("two-captcha-key", "2Captcha key", "https://2captcha.com/api-docs/get-started", "in the 2Captcha account", "[a-f0-9]{32}", "2captcha", "twocaptcha", "two_captcha", "anticaptcha", "anti captcha", "rucaptcha").Called("TWOCAPTCHA_API_KEY", Body(Hex, 32)),
        Key("capsolver-key", "CapSolver key", "https://docs.capsolver.com/en/guide/getting-started/", "in the CapSolver dashboard", "CAP-[A-F0-9]{32}", "CAP-").Shown("CAP-", CapitalHex, 32),
    ];
}
