using ApprovalGuard.Cli.Hosting;

namespace ApprovalGuard.Cli.Demo;

/// <summary>Shows the tour at a pace that can be read along.</summary>
internal sealed class DemoStage(CommandHost host, bool isPaced, CancellationToken cancellation)
{
    private static readonly TimeSpan PerLetter = TimeSpan.FromMilliseconds(22);
    private static readonly TimeSpan PerLine = TimeSpan.FromMilliseconds(50);

    private readonly bool _color = host.OutputTerminal.Style.Color;

    /// <summary>What is about to happen, in our words.</summary>
    public async Task Say(string words)
    {
        host.Output.Write($"\n{Paint("1", words)}\n");
        host.Output.Flush();
        await Pause(TimeSpan.FromSeconds(1.2)).ConfigureAwait(false);
    }

    /// <summary>A command, as if typed.</summary>
    public async Task Type(string command)
    {
        host.Output.Write(Paint("2", "$ "));
        foreach (var letter in command)
        {
            host.Output.Write(letter);
            host.Output.Flush();
            await Pause(PerLetter).ConfigureAwait(false);
        }

        host.Output.Write("\n");
        host.Output.Flush();
        await Pause(TimeSpan.FromMilliseconds(250)).ConfigureAwait(false);
    }

    /// <summary>What the command printed.</summary>
    public async Task Show(string output)
    {
        foreach (var line in output.TrimEnd('\n').Split('\n'))
        {
            host.Output.Write(line + "\n");
            host.Output.Flush();
            await Pause(PerLine).ConfigureAwait(false);
        }

        await LetRead().ConfigureAwait(false);
    }

    /// <summary>Time to read what stands there.</summary>
    public Task LetRead() => Pause(TimeSpan.FromSeconds(2.2));

    private string Paint(string code, string text) => _color ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private Task Pause(TimeSpan time)
    {
        cancellation.ThrowIfCancellationRequested();
        return isPaced ? Task.Delay(time, host.Time, cancellation) : Task.CompletedTask;
    }
}
