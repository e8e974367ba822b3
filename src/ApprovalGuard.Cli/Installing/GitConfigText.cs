using System.Text;

namespace ApprovalGuard.Cli.Installing;

/// <summary>
/// The section by which the repository's configuration includes ours. It stands at the end of the file, and in Git's configuration the last
/// value wins: so a <c>git config core.hooksPath …</c>, as tools run it at every installation of packages, does not push ApprovalGuard aside.
/// </summary>
internal static class GitConfigText
{
    private const string Section = "[include]\n\tpath = approvalguard/config\n";

    /// <summary>What to append to the text.</summary>
    public static string Addition(byte[] config) => config is [] or [.., (byte)'\n'] ? Section : "\n" + Section;

    /// <summary>The text with the addition at its end.</summary>
    public static byte[] With(byte[] config, string addition) => [.. config, .. Encoding.UTF8.GetBytes(addition)];

    /// <summary>The text without the addition, also where others wrote after it; null where it does not stand there as it was written.</summary>
    public static byte[]? Without(byte[] config, string addition)
    {
        var added = Encoding.UTF8.GetBytes(addition);
        var at = config.AsSpan().LastIndexOf(added);
        if (at < 0)
        {
            return null;
        }

        var end = at + added.Length;
        // A line feed that ended somebody's last line is needed once others wrote below it.
        var keep = end < config.Length && added[0] == '\n' ? at + 1 : at;
        return [.. config[..keep], .. config[end..]];
    }

    /// <summary>The file that is included: it names our folder of hooks.</summary>
    public static byte[] Included(string hooksDirectory) => Encoding.UTF8.GetBytes(
        $"""
        # Written by approvalguard install: Git calls these hooks, and they pass on to the folder that core.hooksPath names elsewhere.
        [core]
        	hooksPath = {Quoted(hooksDirectory)}

        """);

    private static string Quoted(string value) =>
        '"' + value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + '"';
}
