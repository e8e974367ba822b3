using ApprovalGuard.Problems;
using ApprovalGuard.Reports;
using static ApprovalGuard.Fuzz.Engine.BrokenPromiseException;

namespace ApprovalGuard.Fuzz.Oracles;

/// <summary>What holds of every error that a person gets to see.</summary>
internal static class ProblemOracle
{
    /// <summary>Throws where it does not hold.</summary>
    public static void Check(Problem problem)
    {
        Unless(problem.Message.Length is > 0 and < 1000 && problem.Do.Length is > 0 and < 2000, "a message is empty, or as long as the input");
        using var output = new StringWriter();
        ProblemReport.WriteText(problem, output);
        ReportOracle.CheckVisible("error", output.ToString());
    }
}
