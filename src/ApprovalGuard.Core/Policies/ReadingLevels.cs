namespace ApprovalGuard.Policies;

/// <summary>The levels of a receipt from the least proof to the most (SPEC section 5).</summary>
public static class ReadingLevels
{
    /// <summary>Their names in that order.</summary>
    public static IReadOnlyList<string> All { get; } = ["claimed", "recorded", "signed", "witnessed", "present"];

    /// <summary>The one of two that proves more.</summary>
    public static string Higher(string one, string two) => Rank(one) >= Rank(two) ? one : two;

    private static int Rank(string level) => All.Index().First(pair => pair.Item == level).Index;
}
