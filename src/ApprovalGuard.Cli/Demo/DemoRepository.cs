using System.ComponentModel;
using System.Diagnostics;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Demo;

/// <summary>A real repository in a temporary folder, with the real hook in it; gone when the tour is over.</summary>
internal sealed class DemoRepository : IDisposable
{
    private static readonly string[] Foreign = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

    private readonly string _program;
    private readonly string _home;

    private DemoRepository(string home, string program)
    {
        _home = home;
        _program = program;
        Root = Path.Combine(home, "shop");
    }

    /// <summary>Its top folder.</summary>
    public string Root { get; }

    /// <summary>Makes it: a first commit, no hook yet.</summary>
    public static DemoRepository Create(string program)
    {
        var repository = new DemoRepository(Directory.CreateTempSubdirectory("approvalguard-demo-").FullName, program);
        try
        {
            Directory.CreateDirectory(repository.Root);
            repository.Git("init", "--quiet", "--initial-branch=main");
            repository.Write("README.md", "# Shop\n");
            repository.Git("add", "README.md");
            repository.Git("commit", "--quiet", "--message=Start");
            return repository;
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    /// <summary>Writes a file, folders included.</summary>
    public void Write(string path, string content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    /// <summary>Runs Git; gives what it printed.</summary>
    public string Git(params string[] arguments) => Run("git", arguments);

    /// <summary>Runs Git on the terminal itself, where its hooks see what they see in real life.</summary>
    public void GitInView(params string[] arguments)
    {
        using var process = Start("git", arguments, inView: true);
        process.StandardInput.Close();
        process.WaitForExit();
    }

    /// <summary>Runs this very executable; gives what it printed.</summary>
    public string Guard(params string[] arguments) => Run(_program, arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_home, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_home, recursive: true);
    }

    private string Run(string program, string[] arguments)
    {
        using var process = Start(program, arguments, inView: false);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return error + output.GetAwaiter().GetResult();
    }

    private Process Start(string program, string[] arguments, bool inView)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = !inView,
            RedirectStandardError = !inView,
        };
        foreach (var name in Foreign)
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var who in (ReadOnlySpan<string>)["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Ada";
            start.Environment[$"GIT_{who}_EMAIL"] = "ada@example.com";
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new NotCheckedException(new Problem($"{program} cannot be run", null, "Install Git and put it on PATH"), exception);
        }
    }
}
