using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of monitoring, logging, error tracking and on-call services.</summary>
internal static class MonitoringRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Named("datadog-key", "Datadog key", "https://docs.datadoghq.com/account_management/api-app-keys/", "in Datadog's organization settings", "[a-f0-9]{40}|[a-f0-9]{32}", "datadog", "dd api", "dd app", "dd-application")
            .Called("DATADOG_API_KEY", Body(Hex, 32)) with
        {
            Negatives = [$"datadog-metrics: {Body(Hex, 40)}", $"DD_API_KEY={Body(Hex, 31)}", "DD_API_KEY=${DD_API_KEY}", $"DATADOG_API_KEY_MD5={Body(Hex, 32)}"],
        },
        Key("datadog-prefixed-key", "Datadog token", "https://docs.datadoghq.com/account_management/api-app-keys/", "in Datadog's organization settings", "dd(?:app|pat|sat|api)_[A-Za-z0-9]{34,60}", "ddapp_", "ddpat_", "ddsat_", "ddapi_").Shown("ddapp_", Alphanumeric, 34),
        Key("newrelic-key", "New Relic key", "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", "in New Relic's API keys page",
            @"NRAK-[A-Z0-9]{26,27}|NRI[IQ]-[A-Za-z0-9_\-]{32}|NRRA-[a-f0-9]{42}|NRAA-[a-f0-9]{27}|NRSP-[a-z]{2}[0-9]{2}[A-F0-9]{28,32}|(?:[a-z]{2}[0-9]{2}x{1,4})?[a-fA-F0-9]{28,36}NRAL", "NRAK-", "NRII-", "NRIQ-", "NRRA-", "NRAA-", "NRSP-", "NRAL")
            .Shown("NRAK-", Capital, 26) with { Positives = [$"license_key: {Body(Hex, 36)}NRAL", $"license: eu01xx{Body(Hex, 30)}NRAL", $"X-Api-Key:NRRA-{Body(Hex, 42)}"] },
        Named("newrelic-license-key", "New Relic license key", "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/#license-key", "in New Relic's API keys page", "[a-f0-9]{40}", "newrelic", "new relic").Called("NEW_RELIC_LICENSE_KEY", Body(Hex, 40)),
        Key("pixie-key", "Pixie key", "https://docs.px.dev/reference/admin/api-keys/", "with px api-key delete", $"px-(?:api|dep)-{Uuid}", "px-api-", "px-dep-").Shown("px-api-" + SampleUuid) with
        {
            Negatives = ["px-api-a1b2c3d4-e5f6-g7h8-i8j0-k0l3m3n4o0p5", "px-dep-key"],
        },
        Key("grafana-token", "Grafana token", "https://grafana.com/docs/grafana/latest/administration/service-accounts/", "in Grafana's administration",
            "glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}|glc_eyJ[A-Za-z0-9+/_\\-]{32,400}={0,2}|eyJrIjoi[A-Za-z0-9+/_\\-]{50,200}={0,2}", "glsa_", "glc_", "eyJrIjoi")
            .Shown($"glsa_{Body(Alphanumeric, 32)}_{MonitoringTokens.GrafanaChecksum("glsa_" + Body(Alphanumeric, 32))}") with
        {
            Holds = MonitoringTokens.IsGrafana,
            Checksum = MonitoringTokens.HasGrafanaChecksum,
            Positives =
            [
                $"GRAFANA_TOKEN=glsa_{Body(Alphanumeric, 32)}_{MonitoringTokens.GrafanaChecksum("glsa_" + Body(Alphanumeric, 32))}",
                "token: glc_" + JsonWebToken.Encode($"{{\"o\":\"734512\",\"n\":\"stack-1-writer\",\"k\":\"{Body(Alphanumeric, 24)}\",\"m\":{{\"r\":\"eu\"}}}}"),
                "Authorization: Bearer " + JsonWebToken.Encode($"{{\"k\":\"{Body(Alphanumeric, 32)}\",\"n\":\"ci\",\"id\":1}}"),
            ],
            Negatives = ["glsa_" + Body(Alphanumeric, 31) + "_" + Body(Hex, 8), "https://app.powerbi.com/view?r=" + JsonWebToken.Encode($"{{\"k\":\"{SampleUuid}\",\"t\":\"{SampleUuid}\",\"c\":3}}"), "glc_" + "eyJub3QiOiJqc29u" + Body(Alphanumeric, 40)],
        },
        Key("sentry-token", "Sentry token", "https://docs.sentry.io/account/auth-tokens/", "in Sentry's account or organization settings",
            "sntry[ui]_[a-f0-9]{64}|sntrys_eyJ[A-Za-z0-9+/_\\-]{60,400}={0,2}_[A-Za-z0-9+/_\\-]{40,60}={0,2}", "sntrys_", "sntryu_", "sntryi_").Shown("sntryu_", Hex, 64) with
        {
            Reach = 600,
            Holds = MonitoringTokens.IsSentry,
            Positives = [$"SENTRY_AUTH_TOKEN=sntrys_{JsonWebToken.Encode("{\"iat\":1687336543,\"url\":\"https://sentry.io\",\"region_url\":\"https://us.sentry.io\",\"org\":\"acme\"}")}_{Body(Alphanumeric, 43)}", $"auth.token=sntryu_{Body(Hex, 64)}"],
        },
        Named("sentry-legacy-token", "Sentry token", "https://docs.sentry.io/account/auth-tokens/", "in Sentry's account settings", "[a-f0-9]{64}", "sentry").Called("SENTRY_AUTH_TOKEN", Body(Hex, 64)),
        Key("dynatrace-token", "Dynatrace token", "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication", "under access tokens",
            @"dt0[a-z][0-9]{2}\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}", "dt0c01.", "dt0e01.", "dt0i01.", "dt0s01.", "dt0s02.", "dt0s03.", "dt0s04.", "dt0s06.", "dt0s08.", "dt0s16.").Shown($"dt0c01.{Body(Capital, 24)}.", Capital, 64),
        Named("rollbar-token", "Rollbar token", "https://docs.rollbar.com/docs/access-tokens", "in the project's access tokens", "[a-f0-9]{32}", "rollbar").Called("ROLLBAR_ACCESS_TOKEN", Body(Hex, 32)),
        Named("bugsnag-key", "Bugsnag key", "https://docs.bugsnag.com/api/data-access/", "in Bugsnag's settings", $"[a-f0-9]{{32}}|{Uuid}", "bugsnag").Called("BUGSNAG_API_KEY", Body(Hex, 32)) with { Severity = Severity.Medium },
        Named("airbrake-key", "Airbrake key", "https://docs.airbrake.io/docs/devops-tools/api/", "in the project's settings", "[a-f0-9]{32}|[a-f0-9]{40}", "airbrake").Called("AIRBRAKE_PROJECT_KEY", Body(Hex, 32)),
        Key("honeybadger-key", "Honeybadger key", "https://docs.honeybadger.io/api/", "in the project's settings", "hb[pa]_[A-Za-z0-9]{36}", "hbp_", "hba_").Shown("hbp_", Alphanumeric, 36),
        Named("raygun-key", "Raygun key", "https://raygun.com/documentation/product-guides/crash-reporting/", "in the application's settings", "[A-Za-z0-9+/]{22}==|[A-Za-z0-9]{22}", "raygun").Called("RAYGUN_APIKEY", Body(Alphanumeric, 22) + "=="),
        Named("honeycomb-key", "Honeycomb key", "https://docs.honeycomb.io/configure/environments/manage-api-keys/", "in Honeycomb's environment settings", $"hc[a-z](?:ik|mk|lk)_[a-z0-9]{{58}}|[a-f0-9]{{32}}|{Mixed(22)}", "honeycomb").Called("HONEYCOMB_API_KEY", Body(Alphanumeric, 22)),
        Key("honeycomb-ingest-key", "Honeycomb key", "https://docs.honeycomb.io/configure/environments/manage-api-keys/", "in Honeycomb's environment settings", "hc[a-z](?:ik|mk|lk)_[a-z0-9]{58}", "hcaik_", "hcamk_", "hcxik_", "hcbik_", "hccik_", "hcalk_").Shown("hcaik_", Small, 58),
        Named("logz-io-token", "Logz.io token", "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/", "in Logz.io's settings", $"{Uuid}|{Mixed(32)}", "logzio", "logz io").Called("LOGZIO_TOKEN", Body(Alphanumeric, 32)),
        Named("sumo-logic-key", "Sumo Logic access key", "https://help.sumologic.com/docs/manage/security/access-keys/", "in Sumo Logic's preferences", Mixed(64) + "|su[A-Za-z0-9]{12}", "sumo logic", "sumo access", "sumo_").Called("SUMOLOGIC_ACCESSKEY", Body(Alphanumeric, 64)) with
        {
            Negatives = [$"SUMOLOGIC_ACCESSKEY={Body(Alphanumeric, 50)}", $"sumologic/collector: sha256:{Body(Hex, 64)}"],
        },
        Key("sumo-logic-collector", "Sumo Logic collector URL", "https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/logs-metrics/", "in the collector's source", @"sumologic\.com/receiver/v1/(?:http|rum|otlp)/(?<v>[A-Za-z0-9_\-+/]{60,200}={0,2})", "sumologic.com/receiver/") with
        {
            IsUnbounded = true,
            Severity = Severity.High,
            Positives = [$"https://endpoint4.collection.eu.sumologic.com/receiver/v1/http/{Body(Base64Url, 86)}=="],
            Negatives = ["https://collectors.sumologic.com/receiver/v1/http/[uniqueHTTPCollectorCode]", "https://collectors.sumologic.com/receiver/v1/http/${CODE}"],
        },
        Named("splunk-hec-token", "Splunk HEC token", "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector", "in Splunk's data inputs", Uuid, "splunk", "hec_token", "hec-token").Called("SPLUNK_HEC_TOKEN", SampleUuid),
        Key("splunk-hec-header", "Splunk HEC token", "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector", "in Splunk's data inputs", $@"(?i:authorization)[""']?\s{{0,3}}[:=]\s{{0,3}}[""']?Splunk\s{{1,3}}(?<v>{Uuid})", "splunk ") with
        {
            Severity = Severity.High,
            Positives = [$"curl -k -H 'Authorization: Splunk {SampleUuid}' https://hec.acme.test:8088/services/collector"],
            Negatives = ["Authorization: Splunk <token>", "splunk add forward-server"],
        },
        Named("splunk-observability-token", "Splunk Observability token", "https://dev.splunk.com/observability/docs/administration/authtokens/", "in Splunk Observability's access tokens", Mixed(22), "signalfx", "sfx_", "splunk_access", "splunk_observability").Called("SIGNALFX_TOKEN", Body(Alphanumeric, 22)),
        Named("loggly-token", "Loggly token", "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm", "in Loggly's source setup", Uuid, "loggly").Called("LOGGLY_TOKEN", SampleUuid),
        Named("papertrail-token", "Papertrail token", "https://www.papertrail.com/help/http-api/", "in the Papertrail profile", "[A-Za-z0-9]{19,20}", "papertrail").Called("PAPERTRAIL_API_TOKEN", Body(Alphanumeric, 19)),
        Named("logdna-key", "Mezmo key", "https://docs.mezmo.com/docs/ingestion-key", "in Mezmo's organization settings", "[a-f0-9]{32}", "logdna", "mezmo").Called("LOGDNA_INGESTION_KEY", Body(Hex, 32)),
        Key("coralogix-key", "Coralogix key", "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/", "in Coralogix' API keys page", "cx[tu]p_[A-Za-z0-9]{30}", "cxtp_", "cxup_").Shown("cxtp_", Alphanumeric, 30),
        Named("coralogix-private-key", "Coralogix private key", "https://coralogix.com/docs/user-guides/account-management/api-keys/send-your-data-api-key/", "in Coralogix' API keys page", Uuid, "coralogix").Called("CORALOGIX_PRIVATE_KEY", SampleUuid),
        Named("better-stack-token", "Better Stack token", "https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/", "in Better Stack's API tokens page", Mixed(24), "logtail", "betterstack", "better stack", "betteruptime", "better uptime").Called("LOGTAIL_SOURCE_TOKEN", Body(Alphanumeric, 24)),
        Named("uptimerobot-key", "UptimeRobot key", "https://uptimerobot.com/api/v3/", "in UptimeRobot's integrations", "(?:ur?|m)[0-9]{6,10}-[a-f0-9]{24,32}", "uptimerobot", "uptime robot").Called("UPTIMEROBOT_API_KEY", $"u{Body("123456789", 7)}-{Body(Hex, 24)}"),
        Named("pagerduty-key", "PagerDuty key", "https://developer.pagerduty.com/docs/authentication", "in PagerDuty's API access keys", @"[uy][A-Za-z0-9_+\-]{19}|[a-f0-9]{32}", "pagerduty", "pager duty", "pd api", "pd_token").Called("PAGERDUTY_TOKEN", "u+" + Body(Alphanumeric, 18)),
        Named("opsgenie-key", "Opsgenie key", "https://support.atlassian.com/opsgenie/docs/api-key-management/", "in Opsgenie's API key management", Uuid, "opsgenie", "genie key").Called("OPSGENIE_API_KEY", SampleUuid),
        Key("opsgenie-header", "Opsgenie key", "https://docs.opsgenie.com/docs/authentication", "in Opsgenie's API key management", $@"GenieKey\s{{1,3}}(?<v>{Uuid})", "GenieKey ") with
        {
            Severity = Severity.High,
            Positives = [$"curl -H \"Authorization: GenieKey {SampleUuid}\" https://api.opsgenie.com/v2/alerts"],
            Negatives = ["Authorization: GenieKey ${OPSGENIE_KEY}"],
        },
        Named("victorops-key", "Splunk On-Call key", "https://help.victorops.com/knowledge-base/api/", "in Splunk On-Call's integrations", $"[a-f0-9]{{32}}|{Uuid}", "victorops", "victor ops").Called("VICTOROPS_API_KEY", Body(Hex, 32)),
        Key("axiom-token", "Axiom token", "https://axiom.co/docs/reference/tokens", "in Axiom's settings", $"xa[ap]t-{Uuid}", "xaat-", "xapt-").Shown("xaat-" + SampleUuid) with { Negatives = ["xaat-" + "your-api-token", "xaat-" + Body(Hex, 32)] },
        Key("checkly-key", "Checkly key", "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/", "in Checkly's user settings", "cu_[a-f0-9]{32}", "cu_").Shown("cu_", Hex, 32),
        Named("cronitor-key", "Cronitor key", "https://cronitor.io/docs/api-authentication", "in Cronitor's API settings", "[a-f0-9]{32}", "cronitor").Called("CRONITOR_API_KEY", Body(Hex, 32)),
        Key("healthchecks-key", "Healthchecks.io key", "https://healthchecks.io/docs/api/", "in the project's settings", @"hc[wr]_[A-Za-z0-9]{28}", "hcw_", "hcr_").Shown("hcw_", Alphanumeric, 28),
        Named("sematext-token", "Sematext token", "https://sematext.com/docs/logs/settings/", "in the Sematext app's settings", Uuid, "sematext", "logsene").Called("SEMATEXT_TOKEN", SampleUuid),
        Named("appsignal-key", "AppSignal key", "https://docs.appsignal.com/appsignal/terminology.html#push-api-key", "in AppSignal's settings", Uuid, "appsignal").Called("APPSIGNAL_PUSH_API_KEY", SampleUuid),
        Named("lightstep-token", "Lightstep token", "https://docs.lightstep.com/docs/create-and-manage-access-tokens", "in the project's settings", "[A-Za-z0-9+/]{80,120}={0,2}", "lightstep", "ls_access").Called("LIGHTSTEP_ACCESS_TOKEN", Body(Alphanumeric, 80)),
        Named("statuspage-key", "Statuspage key", "https://developer.statuspage.io/#section/Authentication", "in Statuspage's user settings", $"{Uuid}|[a-f0-9]{{64}}", "statuspage").Called("STATUSPAGE_API_KEY", SampleUuid),
        Named("pingdom-token", "Pingdom token", "https://docs.pingdom.com/api/", "in Pingdom's API page", @"[A-Za-z0-9_\-]{87}", "pingdom").Called("PINGDOM_API_TOKEN", Body(Base64Url, 87)),
        Key("firehydrant-token", "FireHydrant token", "https://docs.firehydrant.com/docs/api-keys", "in FireHydrant's API keys page", "fhb-[a-f0-9]{32}", "fhb-").Shown("fhb-", Hex, 32),
        Key("rootly-token", "Rootly token", "https://docs.rootly.com/api-reference/overview", "in Rootly's organization settings", "rootly_[a-f0-9]{64}", "rootly_").Shown("rootly_", Hex, 64),
        Named("instana-token", "Instana token", "https://www.ibm.com/docs/en/instana-observability/current?topic=apis-web-rest-api", "in Instana's security settings", @"(?=[A-Za-z_\-]{0,21}[0-9])[A-Za-z0-9_\-]{16,22}", "instana").Called("INSTANA_API_TOKEN", Body(Base64Url, 16)) with { MinimumEntropy = 3.4 },
    ];
}
