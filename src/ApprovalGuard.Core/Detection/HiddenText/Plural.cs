using System.Globalization;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Numbers with their noun: <c>1 tag character</c>, <c>12 tag characters</c>.</summary>
internal static class Plural
{
    /// <summary>The words.</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
