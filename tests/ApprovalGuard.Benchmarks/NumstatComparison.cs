using ApprovalGuard.Changes;

namespace ApprovalGuard.Benchmarks;

/// <summary>
/// Counts of every commit of a real repository against <c>git diff --numstat -M -l0</c>, file by file. Where numstat gives <c>-</c> and ours is a
/// number, the file is text by content and binary only by a NUL or an attribute: listed apart, since it is meant.
/// </summary>
internal static class NumstatComparison
{
    private const int Shown = 20;

    public static int Run(string[] repositories)
    {
        var different = 0;
        foreach (var repository in repositories)
        {
            different += Compare(repository);
        }

        return different == 0 ? 0 : 1;
    }

    private static int Compare(string repository)
    {
        using var history = new NumstatHistory(repository);
        int commits = 0, files = 0, renames = 0, binaries = 0, different = 0, seenAsText = 0;
        foreach (var (commit, expected) in history.Read())
        {
            commits++;
            var found = history.Ours(commit);
            foreach (var (path, numstat) in expected)
            {
                files++;
                if (!found.Remove(path, out var file))
                {
                    different++;
                    Say(different, $"{commit[..12]} {path}: not in our change");
                    continue;
                }

                renames += file.Kind == FileChangeKind.Renamed ? 1 : 0;
                if (numstat is not var (added, deleted))
                {
                    binaries++;
                    seenAsText += file.Content == ContentKind.Text && file.Added + file.Deleted > 0 ? 1 : 0;
                }
                else if ((added, deleted) != (file.Added, file.Deleted))
                {
                    different++;
                    Say(different, $"{commit[..12]} {path}: numstat {added} {deleted}, ours {file.Added} {file.Deleted}");
                }
            }

            foreach (var extra in found.Keys)
            {
                different++;
                Say(different, $"{commit[..12]} {extra}: not in numstat");
            }
        }

        Console.WriteLine($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(repository)))}: {commits:N0} commits, {files:N0} files, {renames:N0} renames, "
            + $"{binaries:N0} binary by numstat ({seenAsText:N0} of them text by content), {different:N0} different");
        return different;
    }

    private static void Say(int number, string line)
    {
        if (number <= Shown)
        {
            Console.WriteLine("  " + line);
        }
    }
}
