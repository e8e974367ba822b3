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

    /// <summary>A value of the person's own configuration, global or system, never of the repository's; null where it is not set.</summary>
    public string? PersonalValue(string name) =>
        NotEmpty(_git.TryAskLine("config", "--global", "--get", name)) ?? NotEmpty(_git.TryAskLine("config", "--system", "--get", name));

    /// <summary>Name and address of whoever works here, as Git would write them into a commit: <c>Ada &lt;ada@example.com&gt;</c>; null where Git knows none.</summary>
    public string? Person() => _git.TryAskLine("var", "GIT_COMMITTER_IDENT") is { } ident && ident.LastIndexOf('>') is var end and > 0 ? ident[..(end + 1)] : null;

    /// <summary>Git's own version: <c>2.39.5</c>; null where Git cannot be asked.</summary>
    public string? GitVersion() => _git.TryAskLine("--version")?.Replace("git version ", "", StringComparison.Ordinal);

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
