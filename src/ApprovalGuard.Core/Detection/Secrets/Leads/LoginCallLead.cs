using ApprovalGuard.Detection.Secrets.Logins;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>A function that logs in, among whose arguments a password may stand.</summary>
internal sealed class LoginCallLead : Lead
{
    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        var (literal, worth) = LoginCall.Find(search.Text, offset, length);
        GenericSecret.Add(search, literal, worth);
    }
}
