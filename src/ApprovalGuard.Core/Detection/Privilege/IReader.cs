using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege;

/// <summary>Looks at files of one kind for what their structure tells. Holds no state between files.</summary>
internal interface IReader
{
    /// <summary>The rules that it may report.</summary>
    IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>What it sees in the file.</summary>
    IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file);
}
