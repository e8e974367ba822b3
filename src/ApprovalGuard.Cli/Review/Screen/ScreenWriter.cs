using System.Text;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>Draws rows on the alternate screen in one write, and puts the terminal back as it was at the end.</summary>
internal sealed class ScreenWriter : IDisposable
{
    private const string Escape = "\u001b[";

    private readonly TextWriter _output;
    private readonly bool _color;

    /// <summary>Goes to the alternate screen; focus is reported from here on.</summary>
    public ScreenWriter(TextWriter output, bool color)
    {
        _output = output;
        _color = color;
        _output.Write($"{Escape}?1049h{Escape}?25l{Escape}?1004h{Escape}2J");
        _output.Flush();
    }

    /// <summary>Draws the screen.</summary>
    public void Draw(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder($"{Escape}H");
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (piece, ink) in rows[i].Pieces)
            {
                text.Append(CodeOf(ink)).Append(piece).Append(ink == Ink.Plain ? "" : $"{Escape}0m");
            }

            text.Append(Escape).Append('K').Append(i < rows.Count - 1 ? "\r\n" : "");
        }

        _output.Write(text.Append($"{Escape}J"));
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Write($"{Escape}?1004l{Escape}?25h{Escape}?1049l");
        _output.Flush();
    }

    private string CodeOf(Ink ink) => (ink, _color) switch
    {
        (Ink.Path, _) => $"{Escape}1m",
        (Ink.Meta, _) => $"{Escape}2m",
        (Ink.Mark, _) => $"{Escape}7m",
        (Ink.Added, true) => $"{Escape}32m",
        (Ink.Removed, true) => $"{Escape}31m",
        (Ink.AddedWord, true) => $"{Escape}1;4;32m",
        (Ink.RemovedWord, true) => $"{Escape}1;4;31m",
        (Ink.AddedWord or Ink.RemovedWord, false) => $"{Escape}1;4m",
        (Ink.Owed, true) => $"{Escape}33m",
        (Ink.Owed, false) => $"{Escape}1m",
        _ => "",
    };
}
