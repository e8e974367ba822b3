using System.CommandLine;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Problems;

namespace ApprovalGuard.Cli.Commands;

/// <summary><c>completion</c>: the script that teaches a shell to complete our commands. The words come from the executable itself.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _approvalguard() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(approvalguard "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _approvalguard approvalguard
            """,
        ["zsh"] = """
            #compdef approvalguard
            _approvalguard() {
              local -a words_found
              words_found=("${(@f)$(approvalguard "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -a words_found
            }
            compdef _approvalguard approvalguard
            """,
        ["fish"] = """
            complete -c approvalguard -a '(approvalguard "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName approvalguard -ScriptBlock {
              param($word, $line, $position)
              approvalguard "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = string.Join(", ", Scripts.Keys), HelpName = "SHELL" };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new DocumentedCommand(
            "completion",
            "Prints the script that completes approvalguard's commands in a shell",
            """
            Examples:
              eval "$(approvalguard completion bash)"
              approvalguard completion fish > ~/.config/fish/completions/approvalguard.fish
            """)
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(shell)!;
            var script = Scripts.GetValueOrDefault(name)
                ?? throw new UsageException(new Problem($"unknown shell \"{name}\"", null, $"Known are {string.Join(", ", Scripts.Keys)}."));
            host.Output.Write(script.ReplaceLineEndings("\n") + "\n");
            return 0;
        });
        return command;
    }
}
