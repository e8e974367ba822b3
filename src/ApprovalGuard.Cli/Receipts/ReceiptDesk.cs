using System.Collections.Immutable;
using System.Security.Cryptography;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Git;
using ApprovalGuard.Problems;
using ApprovalGuard.Receipts;

namespace ApprovalGuard.Cli.Receipts;

/// <summary>Reads and makes the receipts of one repository: knows its name, its reader, and the store.</summary>
internal sealed class ReceiptDesk(CommandHost host, GitRepository repository)
{
    /// <summary>The level that hooks and <c>check</c> ask for.</summary>
    public const string LocalLevel = "recorded";

    /// <summary>The name of a repository that has no commit and no remote yet.</summary>
    private const string Unnamed = "unborn";

    private const int NonceBytes = 16;

    private readonly ReceiptStore _store = new(repository.Layout.CommonDirectory);

    /// <summary>What the store proves at the local level.</summary>
    public ReadingState Load() => _store.Exists
        ? ReadingState.Of(_store.Read(), new HashSet<string>(StringComparer.Ordinal) { Name() }, host.Time.GetUtcNow(), LocalLevel, static _ => true)
        : ReadingState.Nothing;

    /// <summary>Records that the units were read, or decided on.</summary>
    /// <param name="obligation">What was met.</param>
    /// <param name="units">Exactly the units.</param>
    /// <param name="policyDigest">The policy in force.</param>
    /// <param name="baseBranch">The branch, or null.</param>
    /// <param name="summary">The change's digest, where its structural summary was shown.</param>
    public void Record(ReceiptObligation obligation, IEnumerable<ReadingUnit> units, string policyDigest, string? baseBranch, string? summary)
    {
        ImmutableArray<UnitDigest> digests = [.. units.SelectMany(static unit => unit.Below is { } below ? new[] { unit.Above, below } : [unit.Above]).Distinct().Order()];
        var receipt = new Receipt
        {
            Repository = Name(),
            Obligation = obligation,
            Units = UnitsDigest.Of(digests),
            Base = baseBranch,
            Policy = policyDigest,
            Summary = summary,
            Reader = Reader(),
            Issued = host.Time.GetUtcNow(),
            Nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes)),
        };
        _store.Append(new ReceiptRecord(ReceiptText.Write(receipt), Signature: null, digests));
    }

    private string Name() => repository.Name() ?? Unnamed;

    private string Reader()
    {
        var settings = new GitSettings(repository.Layout.WorkTree ?? repository.Layout.GitDirectory, host.Environment);
        return settings.PersonalValue("approvalguard.account") is { } account
            ? account.StartsWith("github:", StringComparison.Ordinal) ? account : "github:" + account
            : settings.Person() ?? throw new NotCheckedException(new Problem("Git does not know who reads here", null, "git config --global user.name NAME, and user.email ADDRESS"));
    }
}
