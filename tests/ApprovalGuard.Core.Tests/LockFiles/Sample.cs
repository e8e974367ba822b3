using System.Runtime.CompilerServices;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>
/// The lock files in <c>Samples</c>. npm 11, yarn 1 and 4, pnpm 7, 8, 10 and 12 and NuGet 7 wrote theirs for the same small project; those of Cargo,
/// Composer, Bundler, poetry and uv are written after what those tools' own code writes.
/// </summary>
internal static class Sample
{
    public static readonly string[] Names =
    [
        "npm-1.json", "npm-2.json", "npm-3.json", "pnpm-5.yaml", "pnpm-6.yaml", "pnpm-9.yaml", "pnpm-9-with-configuration.yaml", "yarn-1.lock", "yarn-4.lock",
        "cargo-1.lock", "cargo-4.lock", "composer-2.json", "bundler-2.lock", "poetry-1.lock", "poetry-2.lock", "uv-1.lock", "nuget-1.json",
    ];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    public static LockFileFormat Format(string name) => name[..name.IndexOf('-', StringComparison.Ordinal)] switch
    {
        "npm" => LockFileFormat.Npm,
        "pnpm" => LockFileFormat.Pnpm,
        "yarn" => LockFileFormat.Yarn,
        "cargo" => LockFileFormat.Cargo,
        "composer" => LockFileFormat.Composer,
        "bundler" => LockFileFormat.Bundler,
        "poetry" => LockFileFormat.Poetry,
        "uv" => LockFileFormat.Uv,
        "nuget" => LockFileFormat.NuGet,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, message: null),
    };

    /// <summary>The name by which the package manager knows the file.</summary>
    public static string FileName(string name) => Format(name) switch
    {
        LockFileFormat.Npm => "package-lock.json",
        LockFileFormat.Pnpm => "pnpm-lock.yaml",
        LockFileFormat.Yarn => "yarn.lock",
        LockFileFormat.Cargo => "Cargo.lock",
        LockFileFormat.Composer => "composer.lock",
        LockFileFormat.Bundler => "Gemfile.lock",
        LockFileFormat.Poetry => "poetry.lock",
        LockFileFormat.Uv => "uv.lock",
        _ => "packages.lock.json",
    };

    public static LockFile Read(string name) => LockFileReader.Read(Format(name), Text(name)).ShouldNotBeNull(name);

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Samples");
}
