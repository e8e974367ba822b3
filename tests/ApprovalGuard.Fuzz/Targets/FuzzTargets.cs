using System.Collections.Immutable;
using ApprovalGuard.Detection.AgentConfig;
using ApprovalGuard.Detection.HiddenText;
using ApprovalGuard.Detection.LockFiles;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Fuzz.Engine;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>All targets. To add one, write it and name it here.</summary>
internal static class FuzzTargets
{
    /// <summary>The targets, from what comes in to what goes out.</summary>
    public static ImmutableArray<IFuzzTarget> All { get; } = Make();

    /// <summary>The target of that name; null where there is none.</summary>
    public static IFuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);

    private static ImmutableArray<IFuzzTarget> Make()
    {
        var secrets = new SecretDetector([]);
        return
        [
            new ForeignDiffTarget(), new GitDiffTarget(), new PolicyTarget(), new CountingTarget(), new AllowancesTarget(), new LockFileTarget(), new ConfigReaderTarget(), new OutlineTarget(),
            new DecodingTarget(), new DetectorTarget("secrets", secrets), new DetectorTarget("payloads", new PayloadDetector(secrets)), new DetectorTarget("hidden-text", new HiddenTextDetector()),
            new DetectorTarget("privilege", new PrivilegeDetector()), new DetectorTarget("agent-config", new AgentConfigDetector()), new DetectorTarget("lock-file-detector", new LockFileDetector()),
            new WindowTarget(), new ReportTarget(), new RedactionTarget(),
        ];
    }
}
