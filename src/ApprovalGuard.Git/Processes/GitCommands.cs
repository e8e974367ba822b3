using System.Text;

namespace ApprovalGuard.Git.Processes;

/// <summary>Asks Git for short answers in one repository.</summary>
/// <param name="Directory">Where Git runs.</param>
/// <param name="Environment">Its environment.</param>
internal sealed record GitCommands(string Directory, GitEnvironment Environment)
{
    /// <summary>Bytes of a list: the names of some 3 million files, or the ids of 6 million commits.</summary>
    private const int ListLimit = 256 << 20;

    /// <summary>Bytes of an answer of which the first line counts.</summary>
    private const int LineLimit = 1 << 20;

    /// <summary>Starts a command whose output is read as a stream.</summary>
    public GitProcess Start(params IEnumerable<string> arguments) => GitProcess.Start(Directory, Environment, withInput: false, arguments);

    /// <summary>Starts a command that is fed as well.</summary>
    public GitProcess StartWithInput(params IEnumerable<string> arguments) => GitProcess.Start(Directory, Environment, withInput: true, arguments);

    /// <summary>The whole output; any exit code but 0 throws, and so does an output that is too long.</summary>
    public byte[] Ask(params IEnumerable<string> arguments)
    {
        using var git = Start(arguments);
        var answer = GitAnswer.Read(git.Output, git.Command, ListLimit);
        git.EnsureSuccess();
        return answer;
    }

    /// <summary>The first line of the output; null where Git ended with an error.</summary>
    public string? TryAskLine(params IEnumerable<string> arguments)
    {
        using var git = Start(arguments);
        var answer = GitAnswer.Read(git.Output, git.Command, LineLimit);
        return git.WaitForExit() == 0 ? Encoding.UTF8.GetString(answer).Split('\n')[0] : null;
    }
}
