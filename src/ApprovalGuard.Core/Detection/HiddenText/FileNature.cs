using ApprovalGuard.Changes;

namespace ApprovalGuard.Detection.HiddenText;

/// <summary>What is natural in a file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Role">What its text is for.</param>
/// <param name="IsTest">Whether it stands among tests and what they compare with.</param>
/// <param name="Comments">How comments begin.</param>
internal sealed record FileNature(RepoPath Path, TextRole Role, bool IsTest, CommentStyle Comments)
{
    /// <summary>Whether something may run it.</summary>
    public bool IsCode => Role == TextRole.Code;

    /// <summary>Whether the words between its strings and comments are names, and not values without quotes.</summary>
    public bool HasNames => IsCode && Path.Extension is not (".yml" or ".yaml" or ".toml" or ".ini" or ".cfg" or ".conf" or ".env");

    /// <summary>The nature of the file at this path.</summary>
    public static FileNature Of(RepoPath path) => new(path, TextRoles.Of(path), TextRoles.IsTest(path), CommentStyles.Of(path));
}
