using System.Collections;
using System.Collections.Immutable;

namespace ApprovalGuard.Git.Processes;

/// <summary>
/// The environment in which Git is asked. In a hook it is Git's own (<c>GIT_INDEX_FILE</c>, <c>GIT_DIR</c> and the rest), handed on untouched:
/// <c>git commit -a</c>, <c>-p</c> and <c>--only</c> build the commit in an index of their own.
/// </summary>
/// <param name="Variables">All environment variables.</param>
public sealed record GitEnvironment(ImmutableDictionary<string, string> Variables)
{
    private static readonly string[] RepositoryVariables =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_QUARANTINE_PATH", "GIT_CEILING_DIRECTORIES",
    ];

    /// <summary>The environment of this process.</summary>
    public static GitEnvironment OfProcess() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToImmutableDictionary(
            static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "", StringComparer.Ordinal));

    /// <summary>The value of a variable; null where it is not set.</summary>
    public string? this[string name] => Variables.GetValueOrDefault(name);

    /// <summary>The same environment without what binds it to one repository, to ask about another (a submodule).</summary>
    public GitEnvironment WithoutRepository() => new(Variables.RemoveRange(RepositoryVariables));

    /// <summary>The same environment with one variable set.</summary>
    public GitEnvironment With(string name, string value) => new(Variables.SetItem(name, value));
}
