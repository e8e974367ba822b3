using System.Diagnostics;

namespace ApprovalGuard.Fuzz.Engine;

/// <summary>
/// A copy of this program whose core tells which branches it takes, and the processes that run it: one a target, so that an input that kills the
/// process (a stack that overflows) costs one target and no more.
/// </summary>
internal sealed class InstrumentedCopy
{
    private readonly string _program;

    private InstrumentedCopy(string program) => _program = program;

    /// <summary>Copies the program into the folder and instruments its core and its YAML library.</summary>
    public static InstrumentedCopy Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var library in (string[])["ApprovalGuard.Core.dll", "YamlDotNet.dll"])
        {
            SharpFuzz.Fuzzer.Instrument(Path.Combine(folder, library), static _ => true, SharpFuzz.Options.Value);
        }

        return new InstrumentedCopy(Path.Combine(folder, "ApprovalGuard.Fuzz.dll"));
    }

    /// <summary>Fuzzes a target in a process of its own and gives its exit code.</summary>
    public int Run(string target, string folder, int seconds, int seed)
    {
        string[] arguments = [_program, "--inside", target, folder, Invariant(seconds), Invariant(seed)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        var running = Path.Combine(folder, "running");
        if (process.ExitCode is not (0 or 1) && File.Exists(running))
        {
            var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "failures")).FullName, Invariant(Environment.TickCount64));
            File.Move(running, kept);
            Console.WriteLine($"{target}: the process ended with code {Invariant(process.ExitCode)}\n  kept as {kept}");
        }

        return process.ExitCode;
    }

    private static string Invariant<T>(T number)
        where T : IFormattable => number.ToString(format: null, System.Globalization.CultureInfo.InvariantCulture);
}
