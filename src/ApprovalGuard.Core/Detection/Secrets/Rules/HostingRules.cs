using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Tokens of hosts: of servers, and of platforms that run a repository.</summary>
internal static class HostingRules
{
    private const string Uppercase26 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("digitalocean-token", "DigitalOcean token", "https://docs.digitalocean.com/reference/api/create-personal-access-token/", "in the control panel",
            "do[opr]_v1_[a-f0-9]{64}", "dop_v1_", "doo_v1_", "dor_v1_").Shown("dop_v1_", Hex, 64),
        Key("digitalocean-spaces-key-id", "DigitalOcean Spaces key ID", "https://docs.digitalocean.com/products/spaces/how-to/manage-access/", "in the control panel", "DO(?:00|80)[A-Z0-9]{16}", "DO00", "DO80")
            .Shown("DO00", Capital, 16) with { Severity = Severity.High, MinimumEntropy = 3 },
        Named("digitalocean-spaces-secret", "DigitalOcean Spaces secret", "https://docs.digitalocean.com/products/spaces/how-to/manage-access/", "in the control panel", "[A-Za-z0-9/+]{43}",
            "spaces secret", "spaces access", "do spaces", "digitalocean").Called("SPACES_SECRET_KEY", Body(Alphanumeric, 43)),
        Named("digitalocean-legacy-token", "DigitalOcean token (64 digits)", "https://docs.digitalocean.com/reference/api/create-personal-access-token/", "in the control panel", "[a-f0-9]{64}",
            "digitalocean", "digital ocean", "do_api", "do_token", "do_access", "do_pat").Called("DIGITALOCEAN_ACCESS_TOKEN", Body(Hex, 64)),
        Named("linode-token", "Linode token", "https://techdocs.akamai.com/linode-api/reference/get-started", "in the Cloud Manager's profile", "[a-f0-9]{64}", "linode").Called("LINODE_TOKEN", Body(Hex, 64)),
        Named("vultr-api-key", "Vultr API key", "https://www.vultr.com/api/", "in the customer portal", "[A-Z0-9]{36}", "vultr").Called("VULTR_API_KEY", Body(Capital, 36)),
        Named("hetzner-token", "Hetzner Cloud token", "https://docs.hetzner.cloud/", "in the project's security settings", "[A-Za-z0-9]{64}", "hetzner", "hcloud").Called("HCLOUD_TOKEN", Body(Alphanumeric, 64)),
        Key("upcloud-token", "UpCloud API token", "https://developers.upcloud.com/", "in the UpCloud control panel", "ucat_[A-Z0-9]{26}", "ucat_").Shown("ucat_", Uppercase26, 26),
        Key("exoscale-api-key", "Exoscale API key", "https://community.exoscale.com/product/iam/", "in the Exoscale portal", "EXO[a-f0-9]{24}", "EXO").Shown("EXO", Hex, 24).At(Severity.High),
        Named("exoscale-api-secret", "Exoscale API secret", "https://community.exoscale.com/product/iam/", "in the Exoscale portal", @"[A-Za-z0-9_\-]{43}", "exoscale").Called("EXOSCALE_API_SECRET", Body(Alphanumeric, 43)),
        Key("scaleway-access-key", "Scaleway access key ID", "https://www.scaleway.com/docs/iam/concepts/#api-key", "in the Scaleway console", "SCW[A-Z0-9]{17}", "SCW").Shown("SCW", Capital, 17)
            .Leaves("SCW_ACCESS_KEY", "SCWORKFLOWMANAGERTEST") with { Severity = Severity.Medium, MinimumEntropy = 3.2 },
        Named("scaleway-secret-key", "Scaleway secret key", "https://www.scaleway.com/docs/iam/concepts/#api-key", "in the Scaleway console", Uuid, "scaleway", "scw").Called("SCW_SECRET_KEY", SampleUuid),
        Named("ovh-secret", "OVHcloud application secret or consumer key", "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api", "at api.ovh.com", "[A-Za-z0-9]{32}", "ovh")
            .Called("OVH_APPLICATION_SECRET", Body(Alphanumeric, 32)).Finds($"OVH_CONSUMER_KEY: {Body(Alphanumeric, 32)}\n"),
        Named("heroku-api-key", "Heroku API key", "https://devcenter.heroku.com/articles/authentication", "on the account page", Uuid, "heroku")
            .Called("HEROKU_API_KEY", SampleUuid).Leaves($"curl https://kolkrabbi.heroku.com/apps/{SampleUuid}/github/push", $"heroku apps:info {SampleUuid}"),
        Key("heroku-token", "Heroku token", "https://devcenter.heroku.com/articles/authentication", "on the account page", $@"HRKU-AA[A-Za-z0-9_\-]{{58}}|HRKU-{Uuid}", "HRKU-")
            .Shown("HRKU-AA", Alphanumeric, 58).Finds($"machine api.heroku.com login ada password HRKU-{SampleUuid}"),
        Key("render-api-key", "Render API key", "https://render.com/docs/api", "in Render's account settings", "rnd_[A-Za-z0-9]{28,40}", "rnd_").Shown("rnd_", Alphanumeric, 28) with { MinimumEntropy = 3.5 },
        Key("render-deploy-hook", "Render deploy hook", "https://render.com/docs/deploy-hooks", "in the service's settings", @"api\.render\.com/deploy/srv-[a-z0-9]{20}\?key=(?<v>[A-Za-z0-9_\-]{11})", "api.render.com/deploy/")
            .Finds($"curl https://api.render.com/deploy/srv-{Body(Small, 20)}?key={Body(Alphanumeric, 11)}").Leaves("https://api.render.com/deploy/srv-xyz?key=KEY") with { Severity = Severity.Medium, IsRandom = false },
        Named("railway-token", "Railway token", "https://docs.railway.com/reference/public-api", "in Railway's account settings", Uuid, "railway").Called("RAILWAY_TOKEN", SampleUuid),
        Key("flyio-token", "Fly.io token", "https://fly.io/docs/security/tokens/", "with fly tokens revoke",
            @"fm[12][ar]?_[A-Za-z0-9+/]{100,3000}={0,3}|fo1_[A-Za-z0-9_\-]{43}", "fm1a_", "fm1r_", "fm2_", "fo1_").Shown("fo1_", Alphanumeric, 43).Finds($"FLY_API_TOKEN=\"FlyV1 fm2_{Body(Alphanumeric, 400)}=\"") with { Reach = 3200 },
        Key("vercel-token", "Vercel token", "https://vercel.com/docs/rest-api", "in Vercel's account settings",
            "vc[pirak]_[A-Za-z0-9]{56}", "vcp_", "vci_", "vcr_", "vca_", "vck_").Shown("vcp_", Alphanumeric, 56),
        Named("vercel-legacy-token", "Vercel token (24 letters)", "https://vercel.com/docs/rest-api", "in Vercel's account settings", "[A-Za-z0-9]{24}", "vercel", "zeit", "now_token")
            .Called("VERCEL_TOKEN", Body(Alphanumeric, 24)) with { MinimumEntropy = 3.6, Holds = IsMixed },
        Key("vercel-blob-token", "Vercel Blob token", "https://vercel.com/docs/vercel-blob", "in the store's settings", "vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}", "vercel_blob_rw_")
            .Shown($"vercel_blob_rw_{Body(Alphanumeric, 16)}_", Alphanumeric, 30),
        Key("netlify-token", "Netlify token", "https://docs.netlify.com/api/get-started/", "in Netlify's user settings", @"nf[pcoub]_[A-Za-z0-9_\-]{36}", "nfp_", "nfc_", "nfo_", "nfu_", "nfb_").Shown("nfp_", Alphanumeric, 36),
        Named("netlify-legacy-token", "Netlify token (43 letters)", "https://docs.netlify.com/api/get-started/", "in Netlify's user settings", @"(?>[A-Za-z0-9_\-]{43,46})", "netlify").Called("NETLIFY_AUTH_TOKEN", Body(Alphanumeric, 43)),
        Key("netlify-build-hook", "Netlify build hook", "https://docs.netlify.com/configure-builds/build-hooks/", "in the site's build settings", @"api\.netlify\.com/build_hooks/(?<v>[a-f0-9]{24})", "api.netlify.com/build_hooks/")
            .Finds($"curl -X POST -d {{}} https://api.netlify.com/build_hooks/{Body(Hex, 24)}").Leaves("https://api.netlify.com/build_hooks/HOOK_ID").At(Severity.Medium),
        Key("deno-deploy-token", "Deno Deploy token", "https://docs.deno.com/deploy/", "in the account's access tokens", "dd[pow]_[A-Za-z0-9]{36}", "ddp_", "ddo_", "ddw_").Shown("ddp_", Alphanumeric, 36),
        Key("gitpod-token", "Gitpod token", "https://www.gitpod.io/docs/configure/user-settings/access-tokens", "in Gitpod's user settings", @"gitpod_pat_[A-Za-z0-9_\-]{20,60}\.[A-Za-z0-9_\-]{20,60}", "gitpod_pat_")
            .Shown($"gitpod_pat_{Body(Alphanumeric, 43)}.", Alphanumeric, 20),
        Named("platform-sh-token", "Platform.sh API token", "https://docs.platform.sh/administration/cli/api-tokens.html", "in the console's account settings", @"[A-Za-z0-9_\-]{43}", "platformsh", "platform_sh", "upsun")
            .Called("PLATFORMSH_CLI_TOKEN", Body(Alphanumeric, 43)),
        Key("scalingo-token", "Scalingo API token", "https://doc.scalingo.com/platform/internals/api-tokens", "in the Scalingo dashboard", @"tk-us-[A-Za-z0-9_\-]{48}", "tk-us-").Shown("tk-us-", Alphanumeric, 48),
        Named("koyeb-token", "Koyeb API token", "https://www.koyeb.com/docs/reference/api", "in Koyeb's account settings", "[a-z0-9]{64}", "koyeb").Called("KOYEB_TOKEN", Body(Small, 64)),
        Key("qovery-token", "Qovery API token", "https://hub.qovery.com/docs/using-qovery/interface/rest-api/", "in the organization's settings", "qov_[A-Za-z0-9]{40,80}(?:_[0-9]{6,12})?", "qov_").Shown("qov_", Alphanumeric, 40),
        Named("civo-token", "Civo API key", "https://www.civo.com/api", "in Civo's security settings", "[A-Za-z0-9]{50}", "civo").Called("CIVO_TOKEN", Body(Alphanumeric, 50)),
        Named("equinix-metal-token", "Equinix Metal API token", "https://deploy.equinix.com/developers/docs/metal/", "in the Equinix Metal console", "[A-Za-z0-9]{32}", "equinix", "packet auth", "packet api", "metal auth")
            .Called("EQUINIX_METAL_TOKEN", Body(Alphanumeric, 32)).Finds($"PACKET_AUTH_TOKEN={Body(Alphanumeric, 32)}\n"),
        Key("proxmox-token", "Proxmox VE API token", "https://pve.proxmox.com/wiki/User_Management#pveum_tokens", "under Datacenter, API Tokens",
            $@"PVEAPIToken=[^\s!'""]{{1,60}}![A-Za-z0-9_.\-]{{1,60}}=(?<v>{Uuid})", "PVEAPIToken=")
            .Finds($"curl -H 'Authorization: PVEAPIToken=root@pam!build={SampleUuid}' https://pve.acme.test:8006/api2/json/").Leaves("PVEAPIToken=USER@REALM!TOKENID=UUID"),
        Named("gcore-token", "Gcore API token", "https://gcore.com/docs/account-settings/create-use-or-delete-a-permanent-api-token", "in Gcore's profile", @"[0-9]{1,9}\$[a-f0-9]{64,256}", "gcore")
            .Called("GCORE_API_TOKEN", "4711$" + Body(Hex, 64)),
        Named("ionos-api-key", "IONOS API key", "https://developer.hosting.ionos.com/docs/getstarted", "in the IONOS developer console", @"[a-f0-9]{32}\.[A-Za-z0-9_\-]{70,100}", "ionos").Called("IONOS_API_KEY", Body(Hex, 32) + "." + Body(Alphanumeric, 70)),
        Key("cpanel-token", "cPanel or WHM API token", "https://docs.cpanel.net/whm/development/manage-api-tokens-in-whm/", "under Manage API Tokens", @"(?i:authorization)[""']?\s?[:=,]\s?[""']?(?:whm|cpanel) [a-z0-9_\-]{1,32}:(?<v>[A-Z0-9]{32})", ": whm ", ": cpanel ", "\"whm ", "\"cpanel ")
            .Finds($"curl -H 'Authorization: whm root:{Body(Capital, 32)}' https://whm.acme.test:2087/json-api/listaccts").Leaves("Authorization: whm root:YOUR_API_TOKEN"),
        Key("openshift-token", "OpenShift OAuth token", "https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html", "with oc delete useroauthaccesstokens",
            @"sha256~[A-Za-z0-9_\-]{43}", "sha256~").Shown("sha256~", Alphanumeric, 43).Finds($"oc login --token=sha256~{Body(Base64Url, 42)}7 --server=https://api.acme.test:6443"),
        Named("openstack-application-credential", "OpenStack application credential", "https://docs.openstack.org/keystone/latest/user/application_credentials.html", "with openstack application credential delete",
            @"[A-Za-z0-9_\-]{86}", "application credential", "openstack").Called("OS_APPLICATION_CREDENTIAL_SECRET", Body(Alphanumeric, 86)),
        Named("ibm-cloud-api-key", "IBM Cloud API key", "https://cloud.ibm.com/docs/account?topic=account-userapikey", "in the IBM Cloud console", @"[A-Za-z0-9_\-]{44}",
            "ibm cloud", "ibm api", "ibm iam", "bluemix", "softlayer", "watson", "iam_api", "cloud.ibm.com").Called("IBMCLOUD_API_KEY", Body(Alphanumeric, 44)),
        Named("ibm-cos-hmac-secret", "IBM Cloud Object Storage HMAC secret", "https://cloud.ibm.com/docs/cloud-object-storage?topic=cloud-object-storage-uhc-hmac-credentials-main", "under service credentials",
            "[a-f0-9]{48}", "cos hmac", "ibm cos", "hmac_keys", "ibm_s3").Called("IBM_COS_SECRET_KEY", Body(Hex, 48)),
        Named("oracle-cloud-secret-key", "Oracle Cloud customer secret key", "https://docs.oracle.com/iaas/Content/Identity/Tasks/managingcredentials.htm", "in the user's settings", "[A-Za-z0-9+/]{43}=",
            "oci secret", "oci auth", "oracle cloud", "customer secret").Called("OCI_SECRET_KEY", Body(Alphanumeric, 43) + "="),
        Named("truenas-api-key", "TrueNAS API key", "https://www.truenas.com/docs/scale/toptoolbar/managingapikeys/", "under API Keys", "[0-9]{1,3}-[A-Za-z0-9]{64}", "truenas").Or(@"auth\.login_with_api_key""(?>[\s,]{1,20})""params""\s{0,4}:\s{0,4}\[\s{0,8}""(?<v>[0-9]{1,3}-[A-Za-z0-9]{64})", "auth.login_with_api_key")
            .Called("TRUENAS_API_KEY", "12-" + Body(Alphanumeric, 64)),
    ];
}
