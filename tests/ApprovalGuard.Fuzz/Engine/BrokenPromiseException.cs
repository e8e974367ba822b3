namespace ApprovalGuard.Fuzz.Engine;

/// <summary>The core did not throw, and did not do what it promises.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    /// <summary>Throws unless it holds.</summary>
    public static void Unless(bool holds, string promise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise);
        }
    }
}
