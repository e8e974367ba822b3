namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>What hangs on a keyword: how to find out whether a secret stands beside it.</summary>
internal abstract class Lead
{
    /// <summary>Looks around the keyword and adds to the search what is there.</summary>
    /// <param name="search">The text and what was found in it so far.</param>
    /// <param name="offset">Where the keyword stands.</param>
    /// <param name="length">Its length.</param>
    public abstract void Follow(SecretSearch search, int offset, int length);
}
