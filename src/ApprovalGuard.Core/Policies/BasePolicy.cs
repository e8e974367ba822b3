using System.Security.Cryptography;
using ApprovalGuard.Changes;
using ApprovalGuard.Policies.Gitleaks;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Policies;

/// <summary>Finds the policy in force on the base side of a change; the side under review never speaks for itself.</summary>
public static class BasePolicy
{
    /// <summary>Where a policy may stand, in this order; two at once are an error.</summary>
    public static IReadOnlyList<RepoPath> Paths { get; } = [new(".github/approvalguard.yml"), new(".approvalguard.yml")];

    /// <summary>The policy of the base tree, or the defaults, with the <c>.gitleaks.toml</c> beside it.</summary>
    /// <exception cref="UsageException">It cannot be understood, or there are two.</exception>
    public static (Policy Policy, PolicySource Source) Load(IBaseTree tree, IPolicyCopies copies)
    {
        var found = Paths.Select(path => (Path: path, Text: tree.Read(path))).Where(static pair => pair.Text is not null).ToList();
        if (found.Count > 1)
        {
            throw new UsageException(new Problem($"there are two policies, {Paths[0]} and {Paths[1]}", Paths[1].Value, "Keep one of them. Nothing was checked."));
        }

        return found.Count == 0
            ? (WithGitleaks(Policy.Default, tree), new PolicySource("default", Digest([])))
            : (WithGitleaks(Read(found[0].Text!, found[0].Path.Value, copies), tree), new PolicySource(found[0].Path.Value, Digest(found[0].Text!)));
    }

    /// <summary>The policy that <c>--config</c> names; the verdict says so.</summary>
    public static (Policy Policy, PolicySource Source) Override(byte[] text, string path, IPolicyCopies copies, IBaseTree tree) =>
        (WithGitleaks(Read(text, path, copies), tree), new PolicySource(path, Digest(text), Override: true));

    private static Policy WithGitleaks(Policy policy, IBaseTree tree) => GitleaksReader.Find(tree) is not { } gitleaks ? policy : policy with
    {
        Detect = policy.Detect with { OwnRules = [.. policy.Detect.OwnRules, .. gitleaks.Rules], Gitleaks = gitleaks },
    };

    private static Policy Read(byte[] text, string path, IPolicyCopies copies)
    {
        var policy = PolicyReader.Read(text, path);
        if (policy.Extends is not { } reference)
        {
            return policy;
        }

        var copy = copies.Find(reference) ?? throw new UsageException(new Problem(
            $"the policy extends {reference}, and no copy of it is in this clone", path, "Fetch it once into .git/approvalguard/policies. Nothing was checked."));
        var parent = PolicyReader.Read(copy, reference.ToString());
        return parent.Extends is null
            ? PolicyMerge.Over(parent, policy)
            : throw new UsageException(new Problem($"{reference} extends another policy itself", path, "Name the last one of the chain. Nothing was checked."));
    }

    private static string Digest(byte[] text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(text));
}
