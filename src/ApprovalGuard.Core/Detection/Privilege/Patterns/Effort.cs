using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.Privilege.Patterns;

/// <summary>
/// What looking at one file has cost, in characters that a pattern may have to walk. A text that is made to be slow ends the look, and the frame
/// says that the file was not looked at in full. Ordinary files stay below a third of it.
/// </summary>
internal sealed class Effort
{
    private const long Limit = 8_000_000;

    private long _spent;

    /// <summary>Adds to it.</summary>
    /// <exception cref="RegexMatchTimeoutException">It is used up.</exception>
    public void Spend(int characters)
    {
        _spent += characters;
        if (_spent > Limit)
        {
            throw new RegexMatchTimeoutException("The patterns had more to walk in this file than is reasonable.");
        }
    }
}
