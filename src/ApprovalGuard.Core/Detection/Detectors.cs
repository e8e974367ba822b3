using System.Collections.Immutable;
using ApprovalGuard.Detection.AgentConfig;
using ApprovalGuard.Detection.HiddenText;
using ApprovalGuard.Detection.LockFiles;
using ApprovalGuard.Detection.Payloads;
using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Detection.Secrets;
using ApprovalGuard.Findings;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Detection;

/// <summary>All detectors of the product. To add one, write it and name it here.</summary>
public static class Detectors
{
    private static readonly Lazy<Task> Preparing = new(static () => Task.Run(static () => new SecretDetector([]).FindIn("")));

    /// <summary>The detectors under a policy.</summary>
    public static ImmutableArray<IDetector> Under(DetectPolicy policy)
    {
        var secrets = new SecretDetector(policy.OwnRules);
        return
        [
            secrets, new PayloadDetector(secrets), new HiddenTextDetector(), new PrivilegeDetector(), new AgentConfigDetector(), new LockFileDetector(),
        ];
    }

    /// <summary>
    /// The index of all secret rules, needed once a process, is made ready. A check begins it before anything else, beside its questions to Git,
    /// which it waits for otherwise.
    /// </summary>
    public static Task Prepared => Preparing.Value;

    /// <summary>Every rule, the frame's own included, by id.</summary>
    public static IEnumerable<RuleInfo> RulesUnder(DetectPolicy policy) =>
        Under(policy).SelectMany(static detector => detector.Rules).Append(FrameRules.NotInspected).OrderBy(static rule => rule.Id, StringComparer.Ordinal);
}
