using System.Diagnostics;
using System.Globalization;

namespace ApprovalGuard.Benchmarks;

/// <summary>One finished process: its exit code, wall time as its starter sees it, and peak resident memory.</summary>
internal sealed record ProcessRun(int ExitCode, double Milliseconds, double PeakMegabytes)
{
    /// <summary>Runs a program in a folder; its output is read and thrown away.</summary>
    public static ProcessRun Of(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        var watch = Stopwatch.StartNew();
        process.Start();
        Drain(process);
        process.WaitForExit();
        return new ProcessRun(process.ExitCode, watch.Elapsed.TotalMilliseconds, 0);
    }

    /// <summary>
    /// The same under GNU time, which measures the peak memory: of a process started by .NET itself the kernel would count the starter's pages in.
    /// </summary>
    public static ProcessRun WithMemory(string folder, string program, params string[] arguments)
    {
        var report = Path.GetTempFileName();
        try
        {
            var run = Of(folder, "/usr/bin/time", ["-f", "%M", "-o", report, program, .. arguments]);
            var kilobytes = File.ReadLines(report).Last();
            return run with { PeakMegabytes = double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024 };
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Runs Git, which must succeed.</summary>
    public static void Git(string folder, params string[] arguments)
    {
        var run = Of(folder, "git", arguments);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {run.ExitCode}");
        }
    }

    private static Process Start(string folder, string program, string[] arguments) => new()
    {
        StartInfo = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };

    private static void Drain(Process process)
    {
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
