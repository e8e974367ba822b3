using System.Text;
using ApprovalGuard.Changes;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Objects;

/// <summary>Objects through Git's own plumbing: right in every repository that Git accepts, at the price of processes.</summary>
internal sealed class GitObjects(GitCommands git) : IObjectReader
{
    private const int TreeLimit = 256 << 20;

    private readonly CatFile _objects = new(git);

    /// <inheritdoc/>
    public string? ResolveCommit(string revision) =>
        git.TryAskLine("rev-parse", "--verify", "--quiet", revision + "^{commit}");

    /// <inheritdoc/>
    public string? ResolveReference(string name) => ResolveCommit(name);

    /// <inheritdoc/>
    public string? MergeBase(string one, string two) => git.TryAskLine("merge-base", one, two);

    /// <inheritdoc/>
    public string? FindBlob(string commit, RepoPath path)
    {
        var tree = git.TryAskLine("rev-parse", "--verify", "--quiet", commit + "^{tree}") ?? throw Unreadable(commit);
        var parts = path.Value.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (FindEntry(tree, LosslessText.Encode(parts[i])) is not var (mode, id))
            {
                return null;
            }

            var isTree = mode == "40000";
            if (i == parts.Length - 1)
            {
                return isTree || mode == "160000" ? null : id;
            }

            if (!isTree)
            {
                return null;
            }

            tree = id;
        }

        return null;
    }

    /// <inheritdoc/>
    public byte[]? ReadBlob(string id, int limit) => _objects.Read(id, limit);

    /// <inheritdoc/>
    public string? BranchRemote()
    {
        var branch = git.TryAskLine("symbolic-ref", "--quiet", "--short", "HEAD");
        return branch is null ? null : git.TryAskLine("config", "--get", $"branch.{branch}.remote");
    }

    /// <inheritdoc/>
    public void Dispose() => _objects.Dispose();

    private static NotCheckedException Unreadable(string id) =>
        new(new Problem($"tree {id[..10]} cannot be read", null, "git fsck shows what is missing; git fetch may bring it back"));

    /// <summary>A tree object is a row of <c>mode SP name NUL id</c>, the id in binary.</summary>
    private (string Mode, string Id)? FindEntry(string tree, byte[] name)
    {
        ReadOnlySpan<byte> rest = _objects.Read(tree, TreeLimit) ?? throw Unreadable(tree);
        var idLength = tree.Length / 2;
        while (!rest.IsEmpty)
        {
            var blank = rest.IndexOf((byte)' ');
            var nul = rest.IndexOf((byte)0);
            var mode = rest[..blank];
            var entry = rest[(blank + 1)..nul];
            var id = rest.Slice(nul + 1, idLength);
            if (entry.SequenceEqual(name))
            {
                return (Encoding.ASCII.GetString(mode), Convert.ToHexStringLower(id));
            }

            rest = rest[(nul + 1 + idLength)..];
        }

        return null;
    }
}
