using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>A name that promises a secret, beside which one may be assigned.</summary>
internal sealed class NameLead : Lead
{
    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        var name = NameSpan.Around(search.Text, offset, length);
        if (!name.IsThere || name == search.LastName)
        {
            return;
        }

        search.LastName = name;
        GenericSecret.Find(search, name.WithoutMethod(search.Text));
    }
}
