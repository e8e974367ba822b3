using ApprovalGuard.Gates;

namespace ApprovalGuard.Reports;

/// <summary>Writes a verdict or a scan in one format. Everything foreign is escaped for where it goes.</summary>
public interface IReportWriter
{
    /// <summary>Writes the verdict on a change.</summary>
    void Write(Verdict verdict, TextWriter output);

    /// <summary>Writes what a scan found.</summary>
    void Write(ScanResult scan, TextWriter output);
}
