using System.Text;

namespace ApprovalGuard.Git.Processes;

/// <summary>Asks Git for short answers in one repository.</summary>
/// <param name="Directory">Where Git runs.</param>
/// <param name="Environment">Its environment.</param>
internal sealed record GitCommands(string Directory, GitEnvironment Environment)
{
    private const int AnswerLimit = 16 << 20;

    /// <summary>Starts a command whose output is read as a stream.</summary>
    public GitProcess Start(params IEnumerable<string> arguments) => GitProcess.Start(Directory, Environment, withInput: false, arguments);

    /// <summary>Starts a command that is fed as well.</summary>
    public GitProcess StartWithInput(params IEnumerable<string> arguments) => GitProcess.Start(Directory, Environment, withInput: true, arguments);

    /// <summary>The whole output; any exit code but 0 throws.</summary>
    public byte[] Ask(params IEnumerable<string> arguments)
    {
        using var git = Start(arguments);
        var answer = ReadBounded(git.Output);
        git.EnsureSuccess();
        return answer;
    }

    /// <summary>The first line of the output; null where Git ended with an error.</summary>
    public string? TryAskLine(params IEnumerable<string> arguments)
    {
        using var git = Start(arguments);
        var answer = ReadBounded(git.Output);
        return git.WaitForExit() == 0 ? Encoding.UTF8.GetString(answer).Split('\n')[0] : null;
    }

    private static byte[] ReadBounded(Stream output)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[16 << 10];
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            if (answer.Length < AnswerLimit)
            {
                answer.Write(buffer, 0, read);
            }
        }

        return answer.ToArray();
    }
}
