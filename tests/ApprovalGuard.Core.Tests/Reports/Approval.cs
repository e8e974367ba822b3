namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>Whole reports against the files in <c>Approved</c>.</summary>
internal static class Approval
{
    public static void ShouldBeApproved(this string report, string extension, string? part = null) => report.ShouldMatchApproved(options =>
    {
        options.SubFolder("Approved").WithFileExtension(extension).LocateTestMethodUsingAttribute<FactAttribute>().NoDiff();
        if (part is not null)
        {
            options.WithDiscriminator(part);
        }
    });
}
