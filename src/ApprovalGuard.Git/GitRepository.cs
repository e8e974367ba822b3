using ApprovalGuard.Changes;
using ApprovalGuard.Git.Changes;
using ApprovalGuard.Git.Objects;
using ApprovalGuard.Git.Processes;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git;

/// <summary>
/// One repository. Changes come from one process of Git's plumbing each, in the caller's (a hook's) environment, so that every repository that
/// Git accepts is judged as Git sees it; objects come through libgit2, or Git where libgit2 cannot.
/// </summary>
public sealed class GitRepository : IDisposable
{
    private readonly GitCommands _git;
    private readonly ObjectReader _objects;
    private readonly Submodules _submodules;

    private GitRepository(RepositoryLayout layout, GitCommands git, int depth)
    {
        Layout = layout;
        _git = git;
        _objects = new ObjectReader(layout.GitDirectory, git);
        _submodules = new Submodules(layout, git.Environment, depth);
    }

    /// <summary>Where its parts are.</summary>
    public RepositoryLayout Layout { get; }

    /// <summary>Opens the repository that the folder, or Git's environment, belongs to.</summary>
    /// <exception cref="NotCheckedException">There is none, or Git does not open it.</exception>
    public static GitRepository Open(string directory, GitEnvironment environment) => Open(directory, environment, depth: 0);

    internal static GitRepository Open(string directory, GitEnvironment environment, int depth) =>
        new(RepositoryLayout.Find(directory, environment), new GitCommands(directory, environment), depth);

    /// <summary>The index that Git names (<c>GIT_INDEX_FILE</c>) against HEAD, or against nothing on an unborn branch.</summary>
    public Change ReadStaged()
    {
        NeedsWorkTree("the index");
        return ChangeOf(ChangeSource.Staged, Layout.HeadCommit, null, "diff-index", "--cached", "--ita-invisible-in-index", Layout.HeadCommit ?? Layout.EmptyTree, "--");
    }

    /// <summary>The working tree against HEAD: staged or not, and new files that are not ignored.</summary>
    public Change ReadWorktree()
    {
        NeedsWorkTree("the working tree");
        var contents = new ObjectContents(_objects, Layout.WorkTree);
        var tracked = ChangeStream.Read(_git, contents, "diff-index", Layout.HeadCommit ?? Layout.EmptyTree, "--").Where(static file => !IsTouchedOnly(file));
        var all = tracked.Concat(UntrackedFiles.Read(_git, Layout.WorkTree!)).Select(_submodules.Open);
        return new Change(ChangeSource.Worktree, Layout.HeadCommit, null, all, contents);
    }

    /// <summary><c>A..B</c>: the net diff from the merge base of A and B to B. A missing side is HEAD.</summary>
    /// <exception cref="UsageException">The text is no range.</exception>
    /// <exception cref="NotCheckedException">A commit is not in this clone, or the two have no common ancestor.</exception>
    public Change ReadRange(string range)
    {
        var (from, to) = CommitRange.Parse(range);
        var head = Resolve(to);
        var start = Resolve(from);
        var mergeBase = _objects.MergeBase(start, head) ?? throw new NotCheckedException(new Problem(
            $"{from} and {to} have no common ancestor in this clone", null, IsShallow ? "git fetch --unshallow, then run it again" : "Name two commits of one history"));
        return ChangeOf(ChangeSource.Range, mergeBase, head, "diff-tree", "-r", mergeBase, head, "--");
    }

    /// <summary>One commit against its first parent, a root against nothing.</summary>
    /// <exception cref="NotCheckedException">The commit is not in this clone.</exception>
    public Change ReadCommit(string revision)
    {
        var commit = Resolve(revision);
        var parent = _objects.ResolveCommit(commit + "^1");
        return ChangeOf(ChangeSource.Commit, parent, commit, "diff-tree", "-r", parent ?? Layout.EmptyTree, commit, "--");
    }

    /// <summary>
    /// Every commit of a range (or all that HEAD reaches), oldest first, each against its first parent: its files one by one, and whole files on request.
    /// One process reads them all.
    /// </summary>
    public (IReadOnlyList<string> Commits, IEnumerable<(string Commit, FileChange File)> Files, IFileContents Contents) ReadHistory(string? range)
    {
        IReadOnlyList<string> commits = [.. ListCommits(range).Reverse()];
        var contents = new ObjectContents(_objects, workTree: null);
        return (commits, ChangeStream.ReadCommits(_git, Layout, contents, commits), contents);
    }

    /// <summary>The net diff between two trees or commits.</summary>
    internal IEnumerable<FileChange> ReadTrees(string from, string to) =>
        ChangeOf(ChangeSource.Range, null, to, "diff-tree", "-r", from, to, "--").Files;

    /// <summary>Full ids of the commits of a range (or of all that HEAD reaches), newest first.</summary>
    public IReadOnlyList<string> ListCommits(string? range)
    {
        var (from, to) = range is null ? (null, "HEAD") : CommitRange.Parse(range);
        var operands = from is null ? new[] { Resolve(to) } : [Resolve(to), "^" + Resolve(from)];
        return System.Text.Encoding.ASCII.GetString(_git.Ask(["rev-list", .. operands, "--"])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Files below a folder that Git tracks, or would: what <c>.gitignore</c> leaves.</summary>
    public IReadOnlyList<RepoPath> ListFiles(string folder) =>
        PathList.Read(_git.Ask("-C", folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z"));

    /// <summary>
    /// The commit whose tree gives policy and attributes to a change: of a range or a commit its base; of local work (and a foreign diff) the merge base with the
    /// upstream's default branch, or HEAD where there is no upstream. Null where there is no base.
    /// </summary>
    public string? BaseCommitOf(Change change)
    {
        if (change.Source is not (ChangeSource.Staged or ChangeSource.Worktree or ChangeSource.Diff) || Layout.HeadCommit is not { } head)
        {
            return change.Base;
        }

        return UpstreamBranch.Find(_objects) is { } upstream ? _objects.MergeBase(upstream, head) ?? head : head;
    }

    /// <summary>The tree of <see cref="BaseCommitOf"/>.</summary>
    public IBaseTree BaseTreeOf(Change change) =>
        BaseCommitOf(change) is { } commit ? new CommitTree(_objects, commit) : NoBaseTree.Instance;

    /// <summary>
    /// The name under which receipts know this repository (SPEC section 5): <c>host/owner/name</c> of the upstream's remote, else the id of the root
    /// commit; null before the first commit.
    /// </summary>
    public string? Name() =>
        UpstreamBranch.Remotes(_objects)
            .Select(remote => _git.TryAskLine("config", "--get", $"remote.{remote}.url") is { } address ? RemoteAddress.NameOf(address) : null)
            .FirstOrDefault(static name => name is not null)
        ?? (Layout.HeadCommit is null ? null : _git.TryAskLine("rev-list", "--max-parents=0", "--reverse", "HEAD", "--"));

    /// <summary>The branch that a change is for, as receipts name it: of local work the one it is made on, of a range the base; null where it is none.</summary>
    public string? BranchOf(Change change, string? range)
    {
        if (change.Source is not ChangeSource.Range || range is null)
        {
            return _git.TryAskLine("symbolic-ref", "--quiet", "HEAD");
        }

        var full = _git.TryAskLine("rev-parse", "--quiet", "--symbolic-full-name", CommitRange.Parse(range).From) ?? "";
        return full.Split('/') switch
        {
            ["refs", "heads", ..] => full,
            ["refs", "remotes", _, .. { Length: > 0 } branch] => "refs/heads/" + string.Join('/', branch),
            _ => null,
        };
    }

    /// <summary>For a hook that sees nothing staged: the tree about to be written must then be HEAD's.</summary>
    /// <exception cref="NotCheckedException">It is another: something was staged that the check did not see.</exception>
    public void EnsureNothingStaged()
    {
        var head = Layout.HeadCommit is { } commit ? _git.TryAskLine("rev-parse", commit + "^{tree}") : Layout.EmptyTree;
        var written = StagedTree.Id(_git, Layout);
        if (written != head)
        {
            throw new NotCheckedException(new Problem("no staged change is to be seen, but the commit would change the tree", null, "git status, then commit again"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _objects.Dispose();

    /// <summary>A file whose time stamp alone changed is in the raw list, without a patch.</summary>
    private static bool IsTouchedOnly(FileChange file) =>
        file is { Kind: FileChangeKind.Modified, NewId: null, Content: ContentKind.Text, Hunks.IsEmpty: true, NotInspected: null } && file.OldMode == file.NewMode;

    private bool IsShallow => File.Exists(Path.Combine(Layout.CommonDirectory, "shallow"));

    private Change ChangeOf(ChangeSource source, string? start, string? head, string command, params string[] operands)
    {
        var contents = new ObjectContents(_objects, workTree: null);
        return new Change(source, start, head, ChangeStream.ReadCommitted(_git, Layout, contents, command, operands).Select(_submodules.Open), contents);
    }

    private string Resolve(string revision)
    {
        CommitRange.RefuseOption(revision);
        return _objects.ResolveCommit(revision) ?? throw new NotCheckedException(IsShallow
            ? new Problem($"no commit \"{revision}\" in this clone (it is shallow)", null, "git fetch --unshallow origin, then run it again")
            : new Problem($"no commit \"{revision}\" in this repository", null, "git fetch, or name another: git log --oneline shows them"));
    }

    private void NeedsWorkTree(string what)
    {
        if (Layout.WorkTree is null)
        {
            throw new NotCheckedException(new Problem(
                $"a bare repository has neither index nor working tree, so {what} cannot be checked", Layout.GitDirectory, "Check commits instead: approvalguard check --range A..B"));
        }
    }
}
