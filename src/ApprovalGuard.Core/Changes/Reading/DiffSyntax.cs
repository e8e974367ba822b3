using ApprovalGuard.Problems;

namespace ApprovalGuard.Changes.Reading;

/// <summary>Words the errors of a diff that cannot be read. A person's file is their input to mend (exit 2); Git's own output is work not done (exit 3).</summary>
internal sealed record DiffSyntax(string Source, bool WrittenByGit)
{
    /// <summary>An error at a line of the diff.</summary>
    public ProblemException Error(int line, string message) => WrittenByGit
        ? new NotCheckedException(new Problem($"Git's answer broke off: {message}", $"{Source}:{line}", "Run it again; if it stays, run: git fsck"))
        : new UsageException(new Problem(message, $"{Source}:{line}", "Nothing was checked. Make the file again: git diff --no-color > change.diff"));
}
