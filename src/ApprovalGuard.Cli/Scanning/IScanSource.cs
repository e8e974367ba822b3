using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Scanning;

/// <summary>Something that can be scanned: files, standard input, a history.</summary>
internal interface IScanSource
{
    /// <summary>Looks at all of it. Findings come as the detectors gave them, not settled yet.</summary>
    ScanResult Scan(FileLook look, ScanProgress progress);
}
