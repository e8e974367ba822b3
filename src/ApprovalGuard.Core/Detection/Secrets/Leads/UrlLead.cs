namespace ApprovalGuard.Detection.Secrets.Leads;

/// <summary>A URL, which may hold a login.</summary>
internal sealed class UrlLead : Lead
{
    /// <inheritdoc/>
    public override void Follow(SecretSearch search, int offset, int length)
    {
        if (CredentialUrl.Find(search.Text, offset) is { } sighting)
        {
            search.Found.Add(sighting);
        }
    }
}
