using ApprovalGuard.Changes;

namespace ApprovalGuard.LockFiles;

/// <summary>Knows lock files by their names.</summary>
public static class LockFileNames
{
    /// <summary>The format that the file's name promises; null for any other file.</summary>
    public static LockFileFormat? FormatOf(RepoPath path) => path.Name switch
    {
        "package-lock.json" or "npm-shrinkwrap.json" => LockFileFormat.Npm,
        "pnpm-lock.yaml" => LockFileFormat.Pnpm,
        "yarn.lock" => LockFileFormat.Yarn,
        "Cargo.lock" => LockFileFormat.Cargo,
        "composer.lock" => LockFileFormat.Composer,
        "Gemfile.lock" => LockFileFormat.Bundler,
        "poetry.lock" => LockFileFormat.Poetry,
        "uv.lock" => LockFileFormat.Uv,
        "packages.lock.json" => LockFileFormat.NuGet,
        _ => null,
    };
}
