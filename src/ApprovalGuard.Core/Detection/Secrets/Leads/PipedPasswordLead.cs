using ApprovalGuard.Detection.Secrets.Logins;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>A command that reads a password from standard input.</summary>
internal sealed class PipedPasswordLead : Lead
{
    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        var (literal, worth) = PipedPassword.Find(search.Text, offset);
        GenericSecret.Add(search, literal, worth);
    }
}
