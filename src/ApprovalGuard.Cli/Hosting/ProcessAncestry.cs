using System.Globalization;

namespace ApprovalGuard.Cli.Hosting;

/// <summary>The names of the processes above this one, nearest first, where the system tells them (proc(5)); none elsewhere.</summary>
internal static class ProcessAncestry
{
    private const int Most = 64;

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names()
    {
        var process = Environment.ProcessId;
        for (var depth = 0; depth < Most && ParentOf(process) is { } parent && parent.Id > 1; depth++)
        {
            process = parent.Id;
            yield return NameOf(process) ?? parent.Name;
        }
    }

    private static (int Id, string Name)? ParentOf(int process)
    {
        // PID (NAME) STATE PARENT ...; the name may hold blanks and brackets.
        if (Read($"/proc/{process}/stat") is not { } stat || stat.LastIndexOf(')') is not (var end and > 0))
        {
            return null;
        }

        var fields = stat[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) ? (parent, "") : null;
    }

    /// <summary>The program's file name; of a script that node or python runs, the script's.</summary>
    private static string? NameOf(int process)
    {
        var words = Read($"/proc/{process}/cmdline")?.Split('\0', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var names = words.Take(2).Select(static word => Path.GetFileNameWithoutExtension(word)).ToList();
        return names is [("node" or "python" or "python3" or "bun" or "deno"), var script] ? script : names.FirstOrDefault();
    }

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process ended, or the system has no such files.
            return null;
        }
    }
}
