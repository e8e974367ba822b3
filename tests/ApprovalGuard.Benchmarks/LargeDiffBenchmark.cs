using System.Globalization;

namespace ApprovalGuard.Benchmarks;

/// <summary><c>check --diff</c> of a unified diff of 100 MB that looks like source, in both formats that matter: text, and JSON with its digest.</summary>
internal static class LargeDiffBenchmark
{
    private const long Size = 100_000_000;
    private const int LinesPerFile = 600;
    private const int Seed = 20261124;
    private const int Runs = 5;

    public static int Run(string executable, string scratch)
    {
        var path = Path.Combine(scratch, "change.diff");
        Write(path);
        var size = $"{new FileInfo(path).Length:N0} bytes";
        var passed = Figures.Print($"check --diff of {size}, text", Runs, expectedExitCode: 1, scratch, executable, "check", "--diff", path);
        passed &= Figures.Print($"check --diff of {size}, json", Runs, expectedExitCode: 1, scratch, executable, "check", "--diff", path, "--format", "json");
        return passed ? 0 : 1;
    }

    private static void Write(string path)
    {
        var random = new Random(Seed);
        string[] words = ["request", "response", "index", "buffer", "client", "retry", "count", "result", "options", "stream", "handler", "token"];
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        for (var file = 0; writer.BaseStream.Position < Size; file++)
        {
            var name = $"src/module{file / 50}/part{file}.cs";
            writer.WriteLine($"diff --git a/{name} b/{name}\nnew file mode 100644\nindex 0000000..1234567\n--- /dev/null\n+++ b/{name}");
            writer.WriteLine($"@@ -0,0 +1,{LinesPerFile} @@");
            for (var line = 0; line < LinesPerFile; line++)
            {
                var (one, two, three) = (words[random.Next(words.Length)], words[random.Next(words.Length)], words[random.Next(words.Length)]);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"+        var {one}{line} = {two}.Compute({three}, {random.Next(1000)});"));
            }
        }
    }
}
