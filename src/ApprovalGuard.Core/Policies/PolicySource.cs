namespace ApprovalGuard.Policies;

/// <summary>Which policy a verdict was made under.</summary>
/// <param name="Source"><c>.github/approvalguard.yml</c>, another path, or <c>default</c>.</param>
/// <param name="Digest"><c>sha256:</c> and the hex digest of the policy's text (of the empty text for the default).</param>
/// <param name="Override">True under <c>--config</c>.</param>
public sealed record PolicySource(string Source, string Digest, bool Override = false);
