namespace ApprovalGuard.Detection.AgentConfig;

/// <summary>What may be spent on one file. A file that is made to be slow ends it, and is told to be not looked at in full.</summary>
/// <param name="most">Characters that patterns may go over.</param>
internal sealed class Effort(int most)
{
    /// <summary>
    /// Milliseconds of one search with a pattern. Each goes over so few characters that it takes a few; the clock is the last guard, and goes on while a busy
    /// machine lets the search wait.
    /// </summary>
    public const int MostOfOneSearch = 2000;

    /// <summary>Characters that were gone over.</summary>
    public int Spent { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => Spent >= most;

    /// <summary>Spends some.</summary>
    public void Spend(int characters) => Spent += characters;
}
