using System.Collections.Immutable;
using ApprovalGuard.Detection.Secrets.Rules;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>All rules of providers' formats; to add one, add a record to a list under <c>Rules/</c>.</summary>
internal static class SecretRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<SecretRule> All { get; } =
    [
        .. KeyFileRules.All, .. StructureRules.All, .. ConfigFileRules.All, .. FrameworkRules.All, .. WalletRules.All,
        .. AmazonRules.All, .. MicrosoftRules.All, .. GoogleRules.All, .. EastAsiaCloudRules.All, .. HostingRules.All,
        .. IdentityRules.All, .. NetworkRules.All, .. DatabaseRules.All,
        .. SourceRules.All, .. CiRules.All, .. RegistryRules.All, .. ToolRules.All, .. SecretStoreRules.All,
        .. ServiceRules.All,
        .. AiRules.All, .. AiToolRules.All, .. ChatRules.All, .. PaymentRules.All, .. ExchangeRules.All, .. MailRules.All, .. MonitoringRules.All,
        .. AnalyticsRules.All, .. CrmRules.All, .. ProjectToolRules.All, .. ContentRules.All, .. MapRules.All, .. DataRules.All, .. SocialRules.All,
        .. MediaRules.All, .. CommerceRules.All, .. SecurityToolRules.All, .. DeviceRules.All,
    ];
}
