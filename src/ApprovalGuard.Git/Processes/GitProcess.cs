using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Git.Processes;

/// <summary>
/// One run of Git, read as a stream. No shell, no pager, no prompt, no replaced objects. What Git says on standard error is kept
/// (bounded) for the problem that a failure becomes.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int KeptErrorCharacters = 2000;

    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private GitProcess(Process process, string command)
    {
        _process = process;
        Command = command;
    }

    /// <summary>The command as people call it: <c>git diff-index</c>.</summary>
    public string Command { get; }

    /// <summary>Git's standard output.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Git's standard input.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What Git wrote to standard error so far, its first 2,000 characters.</summary>
    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString().Trim();
            }
        }
    }

    /// <summary>Starts Git in a folder.</summary>
    /// <exception cref="NotCheckedException">There is no <c>git</c> on the PATH, or no such folder.</exception>
    public static GitProcess Start(string directory, GitEnvironment environment, bool withInput, params IEnumerable<string> arguments)
    {
        var all = new List<string> { "--no-pager", "--no-replace-objects", "-c", "core.quotePath=true" };
        all.AddRange(arguments);
        var start = new ProcessStartInfo("git", all)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = withInput,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment.Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            var process = Process.Start(start)!;
            var git = new GitProcess(process, NameOf(all));
            process.ErrorDataReceived += git.KeepError;
            process.BeginErrorReadLine();
            return git;
        }
        catch (Win32Exception exception)
        {
            throw Directory.Exists(directory)
                ? new NotCheckedException(new Problem("git cannot be started", null, "Install Git and have it on the PATH, then run it again"), exception)
                : new NotCheckedException(new Problem($"no folder {directory}", null, "Name an existing one: --repo DIR"), exception);
        }
    }

    /// <summary>Waits for the end and gives the exit code.</summary>
    public int WaitForExit()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>Waits for the end; any exit code but 0 is work not done.</summary>
    public void EnsureSuccess()
    {
        if (WaitForExit() != 0)
        {
            throw Failure();
        }
    }

    /// <summary>The problem that a failed run is, in Git's own words.</summary>
    public NotCheckedException Failure() => new(GitProblem.From(Command, Error));

    /// <summary>Ends Git if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>The command behind the options that are always given, and behind a folder.</summary>
    private static string NameOf(List<string> arguments) => "git " + (arguments[4] == "-C" ? arguments[6] : arguments[4]);

    private void KeepError(object sender, DataReceivedEventArgs line)
    {
        lock (_error)
        {
            if (line.Data is not null && _error.Length < KeptErrorCharacters)
            {
                _error.AppendLine(line.Data);
            }
        }
    }
}
