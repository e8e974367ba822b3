using System.Collections.Immutable;
using ApprovalGuard.Findings;
using static ApprovalGuard.Detection.Secrets.Rules.Form;
using static ApprovalGuard.Detection.Secrets.Rules.Issued;
using static ApprovalGuard.Detection.Secrets.Rules.NamedKey;
using static ApprovalGuard.Detection.Secrets.Rules.RuleWords;

namespace ApprovalGuard.Detection.Secrets.Rules;

/// <summary>Keys of the clouds of China, Korea and Russia.</summary>
internal static class EastAsiaCloudRules
{
    private const string RamConsole = "in the RAM console";
    private const string Yandex = "https://yandex.cloud/docs/iam/operations/compromised-credentials";

    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        Key("alibaba-access-key", "Alibaba Cloud access key ID", "https://www.alibabacloud.com/help/ram/user-guide/create-an-accesskey-pair", RamConsole, "LTAI[A-Za-z0-9]{12,20}", "LTAI")
            .Shown("LTAI", Alphanumeric, 12).Leaves("LTAIR", $"LTAI{Body(Alphanumeric, 30)}") with { Severity = Severity.High, MinimumEntropy = 3 },
        Named("alibaba-secret-key", "Alibaba Cloud access key secret", "https://www.alibabacloud.com/help/ram/user-guide/create-an-accesskey-pair", RamConsole, "[A-Za-z0-9]{30}",
            "aliyun", "alibaba", "alicloud", "oss secret", "access key secret")
            .Called("ALIYUN_ACCESS_KEY_SECRET", Body(Alphanumeric, 30)).Finds($"accessKeySecret: '{Body(Alphanumeric, 30)}',") with { Severity = Severity.Critical, MinimumEntropy = 3.5 },
        Key("alibaba-sts-token", "Alibaba Cloud temporary key ID", "https://www.alibabacloud.com/help/ram/product-overview/what-is-sts", "by ending the session", @"STS\.[A-Za-z0-9]{22,30}", "STS.N", "STS.L")
            .Shown("STS.N", Alphanumeric, 21) with { Severity = Severity.Medium, MinimumEntropy = 3.5 },
        Key("tencent-secret-id", "Tencent Cloud secret ID", "https://www.tencentcloud.com/document/product/598/34228", "in the CAM console", "AKID[A-Za-z0-9]{32}", "AKID")
            .Shown("AKID", Alphanumeric, 32).Leaves("AKID" + "z8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE") with { Severity = Severity.High, MinimumEntropy = 3.5 },
        Named("tencent-secret-key", "Tencent Cloud secret key", "https://www.tencentcloud.com/document/product/598/34228", "in the CAM console", "[A-Za-z0-9]{32}",
            "tencent", "qcloud", "cos secret").Called("TENCENTCLOUD_SECRET_KEY", Body(Alphanumeric, 32)).At(Severity.Critical),
        Key("tencent-secret-beside-id", "Tencent Cloud secret key", "https://www.tencentcloud.com/document/product/598/34228", "in the CAM console",
            @"AKID[A-Za-z0-9]{32}[^A-Za-z0-9][^\x00]{0,80}?[^A-Za-z0-9/+_\-](?<v>[A-Za-z0-9]{32})", "AKID")
            .Finds($"SecretId = \"AKID{Body(Alphanumeric, 32)}\"\nSecretKey = \"{Body(Alphanumeric, 32, 3)}\"\n", $"new Credential(\"AKID{Body(Alphanumeric, 32)}\", \"{Body(Alphanumeric, 32, 3)}\")")
            .Leaves($"AKID{Body(Alphanumeric, 32)}\nmd5: {Body(Hex, 32)}\n") with { IsContext = true, MinimumEntropy = 4.1 },
        Named("huawei-secret-key", "Huawei Cloud secret access key", "https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html", "under My Credentials", "[A-Za-z0-9]{40}",
            "huawei", "hw secret", "obs secret", "hwcloud").OrAfter("[A-Za-z0-9]{40}", "cloud_sdk_sk")
            .Called("HUAWEICLOUD_SECRET_KEY", Body(Alphanumeric, 40)).Finds($"CLOUD_SDK_SK={Body(Alphanumeric, 40)}\n"),
        Key("baidu-api-key", "Baidu AI Cloud API key", "https://cloud.baidu.com/doc/qianfan-docs/index.html", "in the IAM console", "bce-v3/ALTAK-[A-Za-z0-9]{21}/[a-f0-9]{40}", "bce-v3/ALTAK-")
            .Shown($"bce-v3/ALTAK-{Body(Alphanumeric, 21)}/", Hex, 40),
        Key("baidu-access-key", "Baidu AI Cloud access key ID", "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb", "in the security credentials", "ALTAK[A-Za-z0-9]{21}", "ALTAK").At(Severity.Medium)
            .Shown("ALTAK", Alphanumeric, 21),
        Named("baidu-secret-key", "Baidu AI Cloud secret key", "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb", "in the security credentials", "[a-f0-9]{32}|[A-Za-z0-9]{32}",
            "baidu", "bce secret", "bce access", "qianfan").Called("BAIDU_SECRET_KEY", Body(Hex, 32)),
        Key("volcengine-access-key", "Volcengine access key ID", "https://www.volcengine.com/docs/6257/64983", "in the IAM console", @"AK(?:LT|TP)[A-Za-z0-9_\-]{40,60}={0,2}", "AKLT", "AKTP")
            .Shown("AKLT", Alphanumeric, 40).At(Severity.High),
        Named("volcengine-secret-key", "Volcengine secret access key", "https://www.volcengine.com/docs/6257/64983", "in the IAM console", "(?>[A-Za-z0-9+/]{56,60}={0,2})", "volc", "volcengine", "byteplus")
            .Called("VOLCENGINE_SECRET_KEY", Body(Alphanumeric, 56)),
        Named("qiniu-secret-key", "Qiniu secret key", "https://developer.qiniu.com/kodo/3978/the-basic-concept", "in the Qiniu portal", @"[A-Za-z0-9_\-]{40}", "qiniu", "kodo")
            .Called("QINIU_SECRET_KEY", Body(Alphanumeric, 40)),
        Named("ucloud-private-key", "UCloud private key", "https://docs.ucloud.cn/api/summary/signature", "in the UCloud console", @"(?>[A-Za-z0-9+/_\-]{40,88})={0,2}", "ucloud private", "ucloud public", "ucloud secret").Called("UCLOUD_PRIVATE_KEY", Body(Alphanumeric, 40)),
        Key("jdcloud-access-key", "JD Cloud access key ID", "https://docs.jdcloud.com/cn/account-management/accesskey-management", "in the JD Cloud console", "JDC_[A-F0-9]{28,40}", "JDC_")
            .Shown("JDC_", "0123456789ABCDEF", 28).At(Severity.High),
        Key("naver-cloud-key", "Naver Cloud access or secret key", "https://api.ncloud-docs.com/docs/common-ncpapi", "under the account's authentication keys", "ncp_iam_[A-Za-z0-9]{30,50}", "ncp_iam_")
            .Shown("ncp_iam_", Alphanumeric, 30),
        Key("yandex-iam-token", "Yandex Cloud IAM token", Yandex, "with yc iam revoke-token", @"[tc]1\.[A-Za-z0-9_\-]{10,400}={0,2}\.[A-Za-z0-9_\-]{86}={0,2}", "t1.9e", "t1.9f", "c1.9e", "c1.9f")
            .Finds($"Authorization: Bearer t1.9euelZr{Body(Base64Url, 60)}.{Body(Alphanumeric, 86)}").Leaves($"t1.9euelZr.{Body(Alphanumeric, 20)}", "at1.9f.css") with { Reach = 700 },
        Key("yandex-api-key", "Yandex Cloud API key", Yandex, "with yc iam api-key delete", @"AQVN[A-Za-z0-9_\-]{35,38}", "AQVN").Shown("AQVN", Alphanumeric, 35),
        Key("yandex-static-key", "Yandex Cloud static key", Yandex, "with yc iam access-key delete", @"YC[MNOP][A-Za-z0-9_\-]{37}", "YCM", "YCN", "YCO", "YCP").Shown("YCM", Alphanumeric, 37) with { MinimumEntropy = 4 },
        Key("yandex-oauth-token", "Yandex OAuth token", Yandex, "at id.yandex.com, under access management", @"y[0-6]__?[A-Za-z0-9_\-]{50,60}", "y0_", "y1_", "y2_", "y3_").Shown("y0_", Alphanumeric, 50) with { MinimumEntropy = 4 },
    ];
}
