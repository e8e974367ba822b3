using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>Looks at configuration files for one thing.</summary>
internal interface IExaminer
{
    /// <summary>The rules it may report.</summary>
    IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>What is to be seen in the file, new or not.</summary>
    IEnumerable<Remark> Look(ConfigFile file);
}
