using System.Diagnostics;
using ApprovalGuard.Changes;
using ApprovalGuard.Cli.Hosting;
using ApprovalGuard.Gates;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;

namespace ApprovalGuard.Cli.Review.Screen;

/// <summary>The full-screen reader: turns keys into steps of the sitting, and redraws what changed.</summary>
internal sealed class ScreenReview
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly CommandHost _host;
    private readonly ReviewMaterial _material;
    private readonly ReadingSession _session;
    private readonly ScreenView _view;
    private readonly List<(string Place, string Words)> _notes = [];
    private ScreenState _state = new();
    private ScreenPage _before;
    private string _find = "";
    private volatile bool _isInterrupted;

    /// <summary>Prepares it; nothing is drawn yet.</summary>
    public ScreenReview(CommandHost host, ReviewMaterial material, ReadingSession session)
    {
        (_host, _material, _session) = (host, material, session);
        _view = new ScreenView(material, session, _notes);
        _state = new ScreenState { Page = material.Verdict.Gate.Tier == Tier.Summary ? ScreenPage.Summary : ScreenPage.Hunk };
    }

    /// <summary>Reads until all is read and decided, or the person stops. Notes are printed once the screen is given back.</summary>
    public ReviewOutcome Run()
    {
        var outcome = RunOnScreen();
        foreach (var (place, words) in _notes)
        {
            _host.Output.Write($"  {VisibleText.Escape(place)}  {VisibleText.Escape(words)}\n");
        }

        return outcome;
    }

    private ReviewOutcome RunOnScreen()
    {
        Console.CancelKeyPress += Interrupt;
        using var screen = new ScreenWriter(_host.Output, _host.OutputTerminal.Style.Color);
        try
        {
            var drawn = "";
            while (true)
            {
                drawn = DrawIfChanged(screen, drawn);
                if (_isInterrupted)
                {
                    return ReviewOutcome.Stopped;
                }

                if (!Console.KeyAvailable)
                {
                    Thread.Sleep(Tick);
                    continue;
                }

                if (Press(Console.ReadKey(intercept: true)) is { } outcome)
                {
                    return outcome;
                }

                drawn = "";
            }
        }
        finally
        {
            Console.CancelKeyPress -= Interrupt;
        }
    }

    private void Interrupt(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = true;
        _isInterrupted = true;
    }

    /// <summary>Draws where the size, the waiting time or the state changed since the last time.</summary>
    private string DrawIfChanged(ScreenWriter screen, string drawn)
    {
        var (width, height) = (Console.WindowWidth, Console.WindowHeight);
        var now = $"{width} {height} {Math.Ceiling(_session.Wait.TotalSeconds)} {_state}";
        if (now == drawn)
        {
            return drawn;
        }

        screen.Draw(_view.Rows(width, height, _state));
        if (_state.Page == ScreenPage.Hunk && width >= ScreenView.LeastWidth && height >= ScreenView.LeastHeight && _state.Scroll >= LastScroll())
        {
            _session.MarkShown();
        }

        return now;
    }

    private int LastScroll() => Math.Max(0, _view.Body(Console.WindowWidth, _state).Count - ScreenView.BodyHeight(Console.WindowHeight, _state.Page));

    private ReviewOutcome? Press(ConsoleKeyInfo key)
    {
        if (IsFocusReport(key))
        {
            return null;
        }

        _session.Touch();
        _state = _state with { Message = "" };
        return _state.Page switch
        {
            ScreenPage.Presence or ScreenPage.Note or ScreenPage.Find => Type(key),
            ScreenPage.Files => InFiles(key),
            ScreenPage.Keys => Back(),
            ScreenPage.Decide => Decide(key),
            _ => InReading(key),
        };
    }

    /// <summary>The terminal says that it lost the focus (CSI O) or has it again (CSI I): no key of a person.</summary>
    private bool IsFocusReport(ConsoleKeyInfo key)
    {
        if (key.Key != ConsoleKey.Escape || !Console.KeyAvailable)
        {
            return false;
        }

        if (Console.ReadKey(intercept: true).KeyChar != '[' || !Console.KeyAvailable)
        {
            return true;
        }

        if (Console.ReadKey(intercept: true).KeyChar == 'O')
        {
            _session.LoseFocus();
        }

        return true;
    }

    private ReviewOutcome? InReading(ConsoleKeyInfo key)
    {
        var page = ScreenView.BodyHeight(Console.WindowHeight, _state.Page);
        switch (key.Key, key.KeyChar)
        {
            case (_, 'q'):
            case (ConsoleKey.C, _) when key.Modifiers == ConsoleModifiers.Control:
                return ReviewOutcome.Stopped;
            case (ConsoleKey.Spacebar or ConsoleKey.Enter or ConsoleKey.PageDown, _) or (_, 'j'):
                return On(page);
            case (ConsoleKey.Backspace or ConsoleKey.PageUp, _) or (_, 'b' or 'k'):
                return GoBack(page);
            case (ConsoleKey.DownArrow, _):
                return Scroll(1);
            case (ConsoleKey.UpArrow, _):
                return Scroll(-1);
            case (_, 'l'):
                return Open(ScreenPage.Files);
            case (_, 's') when _material.Verdict.Gate.Tier == Tier.Summary:
                return Open(ScreenPage.Summary);
            case (_, 'n'):
                return Open(ScreenPage.Note);
            case (_, '/'):
                return Open(ScreenPage.Find);
            case (_, '?'):
                return Open(ScreenPage.Keys);
            default:
                _state = _state with { Message = "? shows the keys" };
                return null;
        }
    }

    private ReviewOutcome? On(int page)
    {
        if (_state.Page == ScreenPage.Summary)
        {
            _state = _state.Scroll < LastScroll() ? _state with { Scroll = Math.Min(LastScroll(), _state.Scroll + page) } : new ScreenState();
            return null;
        }

        if (_state.Scroll < LastScroll())
        {
            return Scroll(page);
        }

        switch (_session.Next())
        {
            case ReadingStep.Finished:
                return Finish();
            case ReadingStep.TooSoon:
                _state = _state with { Message = $"{Numbers.Of((long)Math.Ceiling(_session.Wait.TotalSeconds))} s more for these {Numbers.Of(_session.Current.Lines, "line")}." };
                return null;
            case ReadingStep.NotShown:
                _state = _state with { Scroll = 0, Message = "The hunk starts again: show it to its last row." };
                return null;
            case ReadingStep.Presence:
                ShowAskedWord();
                return null;
            default:
                _state = new ScreenState();
                return null;
        }
    }

    private void ShowAskedWord()
    {
        _state = new ScreenState { Page = ScreenPage.Presence };
        var rows = _view.Body(Console.WindowWidth, _state);
        var marked = rows.Index().FirstOrDefault(static pair => pair.Item.Pieces.Any(static piece => piece.Ink == Ink.Mark)).Index;
        var height = ScreenView.BodyHeight(Console.WindowHeight, _state.Page);
        _state = _state with { Scroll = Math.Max(0, marked - (height / 2)) };
    }

    private ReviewOutcome? Finish()
    {
        if (_material.Verdict.Gate.Tier != Tier.Summary)
        {
            return ReviewOutcome.Read;
        }

        _state = new ScreenState { Page = ScreenPage.Decide };
        return null;
    }

    private ReviewOutcome? GoBack(int page)
    {
        if (_state.Scroll > 0)
        {
            return Scroll(-page);
        }

        if (_session.Position > 0 && _state.Page == ScreenPage.Hunk)
        {
            _session.GoTo(_session.Position - 1);
            _state = new ScreenState();
        }

        return null;
    }

    private ReviewOutcome? Scroll(int rows)
    {
        _state = _state with { Scroll = Math.Clamp(_state.Scroll + rows, 0, LastScroll()) };
        return null;
    }

    private ReviewOutcome? Open(ScreenPage page)
    {
        _before = _state.Page;
        _state = new ScreenState { Page = page, Scroll = ScreenView.IsHunkPage(page) ? _state.Scroll : 0 };
        return null;
    }

    private ReviewOutcome? Back()
    {
        _state = new ScreenState { Page = _before };
        return null;
    }

    private ReviewOutcome? InFiles(ConsoleKeyInfo key)
    {
        var last = _material.Plan.Files.Length - 1;
        switch (key.Key, key.KeyChar)
        {
            case (ConsoleKey.DownArrow, _) or (_, 'j'):
                _state = _state with { Selected = Math.Min(last, _state.Selected + 1) };
                break;
            case (ConsoleKey.UpArrow, _) or (_, 'k'):
                _state = _state with { Selected = Math.Max(0, _state.Selected - 1) };
                break;
            case (ConsoleKey.Enter, _):
                JumpTo(_material.Plan.Files[_state.Selected].Count.Path);
                break;
            default:
                return Back();
        }

        var height = ScreenView.BodyHeight(Console.WindowHeight, _state.Page);
        _state = _state with { Scroll = Math.Max(0, _state.Selected + 2 - height) };
        return null;
    }

    private void JumpTo(RepoPath path)
    {
        var index = _session.Hunks.Index().Where(pair => pair.Item.File.Path == path).Select(static pair => (int?)pair.Index).FirstOrDefault();
        _state = new ScreenState { Message = index is null ? "Nothing of it is left to read." : "" };
        _session.GoTo(index ?? _session.Position);
    }

    private ReviewOutcome? Type(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Escape when _state.Page != ScreenPage.Presence:
                _state = new ScreenState { Scroll = _state.Scroll };
                return null;
            case ConsoleKey.C when key.Modifiers == ConsoleModifiers.Control:
                return ReviewOutcome.Stopped;
            case ConsoleKey.Backspace:
                _state = _state with { Typed = _state.Typed.Length > 0 ? _state.Typed[..^1] : "" };
                return null;
            case ConsoleKey.Enter:
                return Enter();
            default:
                _state = _state with { Typed = char.IsControl(key.KeyChar) || _state.Typed.Length > 300 ? _state.Typed : _state.Typed + key.KeyChar };
                return null;
        }
    }

    private ReviewOutcome? Enter()
    {
        var (page, typed) = (_state.Page, _state.Typed);
        _state = new ScreenState { Scroll = page == ScreenPage.Presence ? 0 : _state.Scroll };
        switch (page)
        {
            case ScreenPage.Note when typed.Trim().Length > 0:
                _notes.Add((_view.Place(), typed.Trim()));
                return null;
            case ScreenPage.Find:
                Find(typed);
                return null;
            case ScreenPage.Presence when !_session.Answer(typed):
                _state = _state with { Message = "That is not the marked word; the hunk starts again." };
                return null;
            case ScreenPage.Presence:
                return On(0);
            default:
                return null;
        }
    }

    private void Find(string typed)
    {
        _find = typed.Length > 0 ? typed : _find;
        var count = _session.Hunks.Length;
        for (var step = 1; step <= count; step++)
        {
            var index = (_session.Position + step) % count;
            if (_session.Hunks[index].Text.Any(line => LosslessText.Decode(line.Text.Span).Contains(_find, StringComparison.OrdinalIgnoreCase)))
            {
                _session.GoTo(index);
                _state = new ScreenState();
                return;
            }
        }

        _state = _state with { Message = $"\"{VisibleText.Escape(_find)}\" stands nowhere in what is left to read." };
    }

    private static ReviewOutcome? Decide(ConsoleKeyInfo key) => key switch
    {
        { KeyChar: 'p' } => ReviewOutcome.Proceed,
        { KeyChar: 'r' } => ReviewOutcome.SentBack,
        { KeyChar: 'q' } or { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control } => ReviewOutcome.Read,
        _ => null,
    };
}
