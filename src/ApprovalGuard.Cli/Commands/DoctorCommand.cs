using System.CommandLine;
using ApprovalGuard.Cli.Doctor;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>doctor</c>: what is in order and what is not, each line with its remedy.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var repo = CommonOptions.Repo();
        var command = new DocumentedCommand(
            "doctor",
            "What is in order and what is not: Git, the index, the policy, the hooks",
            """
            Exit code 1 when something is open.

            Example:
              approvalguard doctor
            """)
        {
            repo,
        };
        command.SetAction(parsed =>
        {
            var lines = new HealthChecks(host, Path.GetFullPath(parsed.GetValue(repo) ?? ".", host.Directory)).Run().ToList();
            var open = lines.Count(static line => !line.IsOk);
            var canvas = new TextCanvas(host.OutputTerminal.Style);
            canvas.Line(open == 0 ? "all in order" : $"{Numbers.Of(open, "thing")} to mend");
            canvas.Line();
            foreach (var line in lines)
            {
                canvas.Line($"  {(line.IsOk ? "ok  " : "open")}  {line.What,-10}  {VisibleText.Escape(line.Words)}");
                if (line.Do is { } remedy)
                {
                    canvas.Line($"        {"",-10}  {VisibleText.Escape(remedy)}");
                }
            }

            foreach (var line in canvas.Lines)
            {
                host.Output.Write(line + "\n");
            }

            return open == 0 ? 0 : 1;
        });
        return command;
    }
}
