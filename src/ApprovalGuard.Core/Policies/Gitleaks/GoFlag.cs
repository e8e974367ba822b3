namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>Reads one flag.</summary>
internal static class GoFlag
{
    /// <summary>The flag of a letter; null where it is none.</summary>
    public static GoFlags? Of(char letter) => letter switch
    {
        'i' => GoFlags.IgnoreCase,
        'm' => GoFlags.Multiline,
        's' => GoFlags.DotAll,
        'U' => GoFlags.Ungreedy,
        _ => null,
    };
}
