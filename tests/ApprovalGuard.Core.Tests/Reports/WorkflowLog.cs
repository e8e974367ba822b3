namespace ApprovalGuard.Core.Tests.Reports;

/// <summary>A command that a runner of GitHub's workflows found in a step's output.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Properties">Its properties, decoded.</param>
/// <param name="Data">Its message, decoded.</param>
internal sealed record WorkflowCommand(string Name, IReadOnlyDictionary<string, string> Properties, string Data);

/// <summary>
/// Reads a step's output as the runner does: a line that begins with <c>::name</c> after blanks is a command, and so is one that holds <c>##[name]</c>
/// anywhere. Any name counts here, whether a runner knows it or not.
/// </summary>
internal static class WorkflowLog
{
    public static IReadOnlyList<WorkflowCommand> Commands(string output) =>
        [.. output.Split('\n').SelectMany(static line => line.Split('\r')).Select(Command).OfType<WorkflowCommand>()];

    private static WorkflowCommand? Command(string line)
    {
        var trimmed = line.TrimStart();
        if (trimmed.StartsWith("::", StringComparison.Ordinal) && trimmed.IndexOf("::", 2, StringComparison.Ordinal) is var end and > 0)
        {
            var head = trimmed[2..end].Split(' ', 2);
            var properties = head.Length < 2 ? [] : head[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=', 2));
            return new WorkflowCommand(head[0], properties.ToDictionary(static pair => pair[0], static pair => Decode(pair[1])), Decode(trimmed[(end + 2)..]));
        }

        var old = line.IndexOf("##[", StringComparison.Ordinal);
        return old >= 0 && line.IndexOf(']', old) > 0 ? new WorkflowCommand("##" + line[(old + 3)..], new Dictionary<string, string>(), line) : null;
    }

    private static string Decode(string text) => text
        .Replace("%0D", "\r", StringComparison.Ordinal)
        .Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);
}
