using System.Globalization;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Words the errors of a gitleaks configuration as those of a policy: file, line, column, what, and what to do.</summary>
internal static class GitleaksError
{
    /// <summary>An error at a place of the file.</summary>
    public static UsageException At(string source, int line, int column, string message, string remedy) =>
        new(new Problem(message, string.Create(CultureInfo.InvariantCulture, $"{source}:{line}:{column}"), $"{remedy} Nothing was checked."));
}
