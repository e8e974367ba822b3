using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ApprovalGuard.TestKit;

/// <summary>A real Git repository in a temporary folder, away from the user's own configuration.</summary>
public sealed class TestRepo : IDisposable
{
    private readonly string _home;

    private TestRepo(string home, string root)
    {
        _home = home;
        Root = root;
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = home,
            ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = Path.Combine(home, ".gitconfig"),
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
            ["LC_ALL"] = "C.UTF-8",
            ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:05Z",
            ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:05Z",
            ["GIT_ALLOW_PROTOCOL"] = "file",
        };
        File.WriteAllText(Path.Combine(home, ".gitconfig"), "[user]\n\tname = Ada\n\temail = ada@example.com\n[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n");
    }

    /// <summary>The top of the working tree.</summary>
    public string Root { get; }

    /// <summary>The folder above it, which is removed at the end.</summary>
    public string Home => _home;

    /// <summary>All that processes get as their environment.</summary>
    public IDictionary<string, string> Environment { get; }

    /// <summary>Makes a repository; arguments go to <c>git init</c>.</summary>
    public static TestRepo Create(params string[] initArguments)
    {
        var home = Directory.CreateTempSubdirectory("ag-test-").FullName;
        var root = Path.Combine(home, "repo");
        Directory.CreateDirectory(root);
        var repo = new TestRepo(home, root);
        repo.Git(["init", "--quiet", .. initArguments, root]);
        return repo;
    }

    /// <summary>A repository with one commit.</summary>
    public static TestRepo WithCommit()
    {
        var repo = Create();
        repo.Write("README.md", "# Shop\n");
        repo.Git("add", "README.md");
        repo.Git("commit", "--quiet", "-m", "Start");
        return repo;
    }

    /// <summary>Writes a file with this content.</summary>
    public void Write(string path, string content) => WriteBytes(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a file with this many lines.</summary>
    public void Write(string path, int lines, string prefix = "line") =>
        Write(path, string.Concat(Enumerable.Range(1, lines).Select(i => string.Create(CultureInfo.InvariantCulture, $"{prefix} {i}\n"))));

    /// <summary>Writes a file with these bytes.</summary>
    public void WriteBytes(string path, byte[] content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }

    /// <summary>Gives a file these rights; nothing on Windows.</summary>
    public void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Root, path), mode);
        }
    }

    /// <summary>Reads a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Stages everything.</summary>
    public void StageAll() => Git("add", "--all");

    /// <summary>Commits what is staged, whatever hooks say.</summary>
    public void Commit(string message = "change") => Git("commit", "--quiet", "--no-verify", "-m", message);

    /// <summary>Runs Git; an error fails the test.</summary>
    public string Git(params string[] arguments)
    {
        var outcome = TryGit(arguments);
        return outcome.ExitCode == 0
            ? outcome.Output
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {outcome.ExitCode}: {outcome.Error}{outcome.Output}");
    }

    /// <summary>Runs Git; gives what came of it.</summary>
    public GitOutcome TryGit(params string[] arguments) => Run("git", arguments);

    /// <summary>Runs a program at the top of the working tree (or in a folder below), without a terminal.</summary>
    public GitOutcome Run(string program, string[] arguments, byte[]? input = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Root, folder ?? ""),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process did not want its input; its exit code tells why.
        }

        process.WaitForExit();
        return new GitOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Every file below a folder with its content and mode, for comparing byte for byte.</summary>
    public SortedDictionary<string, string> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var top = Path.Combine(Root, folder);
        foreach (var entry in Directory.EnumerateFileSystemEntries(top, "*", SearchOption.AllDirectories))
        {
            var info = new FileInfo(entry);
            var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : info.UnixFileMode;
            files[Path.GetRelativePath(top, entry)] = info.LinkTarget is { } target ? $"link {target}"
                : Directory.Exists(entry) ? $"folder {mode}" : $"{mode} {Convert.ToHexString(File.ReadAllBytes(entry))}";
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(_home, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(_home, recursive: true);
    }
}
