namespace ApprovalGuard.LockFiles;

/// <summary>The lock files whose format is parsed; every other one counts like any file.</summary>
public enum LockFileFormat
{
    /// <summary><c>package-lock.json</c>, <c>npm-shrinkwrap.json</c>.</summary>
    Npm,

    /// <summary><c>pnpm-lock.yaml</c>.</summary>
    Pnpm,

    /// <summary><c>yarn.lock</c>, classic and Berry.</summary>
    Yarn,

    /// <summary><c>Cargo.lock</c>.</summary>
    Cargo,

    /// <summary><c>composer.lock</c>.</summary>
    Composer,

    /// <summary><c>Gemfile.lock</c>.</summary>
    Bundler,

    /// <summary><c>poetry.lock</c>.</summary>
    Poetry,

    /// <summary><c>uv.lock</c>.</summary>
    Uv,

    /// <summary><c>packages.lock.json</c>.</summary>
    NuGet,
}
