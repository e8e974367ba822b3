using ApprovalGuard.Git.Processes;

namespace ApprovalGuard.Git;

/// <summary>Settings of Git as Git itself reads them; libgit2 knows fewer places.</summary>
public sealed class GitSettings(string directory, GitEnvironment environment)
{
    private readonly GitCommands _git = new(directory, environment);

    /// <summary>The value that wins, with <c>~</c> expanded; null where it is not set.</summary>
    /// <param name="name">The setting: <c>core.hooksPath</c>.</param>
    /// <param name="withIncludes">Whether <c>include</c> sections count.</param>
    public string? PathValue(string name, bool withIncludes = true) =>
        NotEmpty(_git.TryAskLine("config", withIncludes ? "--includes" : "--no-includes", "--type=path", "--get", name));

    /// <summary>The value that wins; null where it is not set.</summary>
    public string? Value(string name) => NotEmpty(_git.TryAskLine("config", "--get", name));

    /// <summary>Git's own version: <c>2.39.5</c>; null where Git cannot be asked.</summary>
    public string? GitVersion() => _git.TryAskLine("--version")?.Replace("git version ", "", StringComparison.Ordinal);

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
