using ApprovalGuard.Detection.Secrets.Logins;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>A command that logs in.</summary>
internal sealed class LoginCommandLead(LoginCommand command) : Lead
{
    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        var (literal, worth) = command.Find(search.Text, offset);
        GenericSecret.Add(search, literal, worth);
    }
}
