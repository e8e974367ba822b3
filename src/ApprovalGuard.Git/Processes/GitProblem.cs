using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Processes;

/// <summary>Turns Git's own words into a problem with a remedy.</summary>
internal static class GitProblem
{
    private const int ShownCharacters = 200;

    private static readonly string[] DamageWords =
        ["corrupt", "bad object", "unable to read", "missing", "loose object", "index file", "bad signature", "bad index", "unable to find", "could not read"];

    /// <summary>The problem of a command that ended with an error.</summary>
    public static Problem From(string command, string error)
    {
        var words = FirstLine(error);
        if (error.Contains("dubious ownership", StringComparison.Ordinal))
        {
            return new Problem("the repository belongs to another user, so Git does not open it", null, "git config --global --add safe.directory DIR, if you trust it");
        }

        if (IsDamaged(error))
        {
            return new Problem($"{command} cannot read the repository: {words}", null, "git fsck shows what is missing; git fetch may bring it back");
        }

        return new Problem($"{command} ended with an error: {words}", null, "Run the command by itself to see more");
    }

    private static bool IsDamaged(string error) => Array.Exists(DamageWords, word => error.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string FirstLine(string error)
    {
        var line = error.Split('\n').FirstOrDefault(static text => text.StartsWith("fatal:", StringComparison.Ordinal)) ?? error.Split('\n')[0];
        if (line.EndsWith(':'))
        {
            // Git names what it means on the next line.
            line += " " + error.Split('\n').SkipWhile(text => text != line).Skip(1).FirstOrDefault()?.Trim();
        }

        line = line.Replace("fatal: ", "", StringComparison.Ordinal).Replace("error: ", "", StringComparison.Ordinal).Trim();
        return line.Length <= ShownCharacters ? line : line[..ShownCharacters] + "...";
    }
}
