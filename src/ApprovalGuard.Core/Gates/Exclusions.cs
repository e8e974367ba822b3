using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.LockFiles;
using ApprovalGuard.Paths;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Gates;

/// <summary>
/// Which files do not count (SPEC section 4). They stay listed and scanned. Attributes and policy come from the base side, so that a change cannot
/// excuse itself; a renamed file is excused only where both its names are; a lock file only while it parses as one; <c>.gitattributes</c> and the
/// policy always count.
/// </summary>
public sealed class Exclusions
{
    private readonly GitAttributes _attributes;
    private readonly ImmutableArray<Glob> _globs;

    /// <summary>Takes the base side's attributes and policy.</summary>
    public Exclusions(GitAttributes attributes, GatePolicy policy)
    {
        _attributes = attributes;
        _globs = [.. policy.Exclude.Select(static pattern => new Glob(pattern))];
    }

    /// <summary>Why the file does not count; null where it does.</summary>
    public ExclusionReason? Of(FileChange file, IFileContents contents)
    {
        if (AlwaysCounts(file.Path) || AlwaysCounts(file.PathBefore))
        {
            return null;
        }

        if (OnBothSides(file, path => _attributes.IsSet(path, "linguist-generated")))
        {
            return ExclusionReason.Generated;
        }

        if (OnBothSides(file, path => _attributes.IsSet(path, "linguist-vendored")))
        {
            return ExclusionReason.Vendored;
        }

        if (OnBothSides(file, path => _globs.Any(glob => glob.MatchesWithin(path.Value))))
        {
            return ExclusionReason.Policy;
        }

        return IsLockFile(file, contents) ? ExclusionReason.LockFile : null;
    }

    private static bool OnBothSides(FileChange file, Func<RepoPath, bool> holds) =>
        holds(file.Path) && (file.OldPath is not { } old || holds(old));

    private static bool AlwaysCounts(RepoPath path) => path.Name == ".gitattributes" || BasePolicy.Paths.Contains(path);

    private static bool IsLockFile(FileChange file, IFileContents contents)
    {
        if (LockFileNames.FormatOf(file.Path) is not { } format || file.NewMode is GitMode.SymbolicLink or GitMode.Submodule or GitMode.Executable)
        {
            return false;
        }

        var content = file.Kind == FileChangeKind.Deleted ? contents.ReadOld(file, LockFileReader.SizeLimit) : contents.ReadNew(file, LockFileReader.SizeLimit);
        return content is not null && LockFileReader.Read(format, LosslessText.Decode(content)) is not null;
    }
}
