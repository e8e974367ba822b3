using ApprovalGuard.Changes;
using ApprovalGuard.Gates;
using ApprovalGuard.Reading;
using ApprovalGuard.Reports;
using ApprovalGuard.Summaries;

namespace ApprovalGuard.Cli.Review;

/// <summary>
/// The reader in lines, for screen readers, slow connections and <c>TERM=dumb</c> (LOOKS section 4): top to bottom, no redraw, no box, no countdown.
/// It speaks in sentences and says "added" and "removed" instead of signs.
/// </summary>
/// <param name="material">What is read.</param>
/// <param name="session">The sitting.</param>
/// <param name="input">The terminal's lines; null at its end.</param>
/// <param name="output">The terminal.</param>
internal sealed class PlainReview(ReviewMaterial material, ReadingSession session, Func<string?> input, TextWriter output)
{
    /// <summary>Reads until all is read or the person stops.</summary>
    public ReviewOutcome Run()
    {
        Say($"Review of the {material.Title}. {Numbers.Of(session.Lines, "line")} to read in {Numbers.Of(session.Hunks.Length, "hunk")}, {Numbers.Duration(session.Least.Whole)} or more.");
        SaySummary();

        ShowHunk();
        while (true)
        {
            Say("Press Enter for the next hunk, r to hear it again, b for the one before, q to stop.");
            switch (Ask())
            {
                case null or "q":
                    return ReviewOutcome.Stopped;
                case "b":
                    session.GoTo(session.Position - 1);
                    ShowHunk();
                    break;
                case "r":
                    ShowHunk();
                    break;
                case "":
                    if (!GoOn())
                    {
                        return material.Verdict.Gate.Tier == Tier.Summary ? Decide() : ReviewOutcome.Read;
                    }

                    break;
                default:
                    Say("That is no command here.");
                    break;
            }
        }
    }

    private bool GoOn()
    {
        switch (session.Next())
        {
            case ReadingStep.Finished:
                return false;
            case ReadingStep.TooSoon:
                Say($"{Numbers.Of((long)Math.Ceiling(session.Wait.TotalSeconds), "more second")} for these {Numbers.Of(session.Current.Lines, "line")}.");
                return true;
            case ReadingStep.Presence:
                return CheckPresence() ? GoOn() : Again();
            default:
                ShowHunk();
                return true;
        }
    }

    private bool CheckPresence()
    {
        if (session.Asked is { } word)
        {
            var line = session.Current.Text[word.Line];
            var text = LosslessText.Decode(line.Text.Span);
            Say($"Presence check. One word of this line is left out. {Spoken(line.Kind)} {Math.Max(line.NewNumber, line.OldNumber)}: "
                + VisibleText.Code(string.Concat(text.AsSpan(0, word.Start), "....", text.AsSpan(word.Start + word.Word.Length))));
            Say("Type the word, then Enter.");
        }
        else
        {
            Say("Presence check. Type the number of the first changed line of this hunk, then Enter.");
        }

        return session.Answer(Ask() ?? "");
    }

    private bool Again()
    {
        Say("That is not the word; the hunk starts again.");
        ShowHunk();
        return true;
    }

    private ReviewOutcome Decide()
    {
        Say($"All {Numbers.Of(session.Lines, "line")} are read. Type p to let this change be committed, r to send it back, q to leave the decision open.");
        return Ask() switch
        {
            "p" => ReviewOutcome.Proceed,
            "r" => ReviewOutcome.SentBack,
            _ => ReviewOutcome.Read,
        };
    }

    private void ShowHunk()
    {
        var hunk = session.Current;
        var text = hunk.Text;
        var path = VisibleText.Path(hunk.File.Path);
        if (text.IsEmpty)
        {
            var note = material.Verdict.Change.Files.FirstOrDefault(file => file.Path == hunk.File.Path)?.Note;
            Say($"Hunk {session.Position + 1} of {session.Hunks.Length}. {path}. {note ?? "Mode, link or content that is no text"}, {Numbers.Of(hunk.Lines, "counted line")}.");
        }
        else
        {
            var (added, removed) = (text.Count(static line => line.Kind == LineKind.Added), text.Count(static line => line.Kind == LineKind.Deleted));
            Say($"Hunk {session.Position + 1} of {session.Hunks.Length}. {path}, line {session.FirstChangedLine()}. {Numbers.Of(added)} added, {Numbers.Of(removed)} removed.");
        }

        foreach (var finding in hunk.Findings)
        {
            Say($"Finding, {Words.Of(finding.Severity)}: {VisibleText.Escape(finding.Message)}, line {finding.Line}.");
        }

        for (var i = 0; i < text.Length; i++)
        {
            Say(LineOf(hunk, i));
        }

        session.MarkShown();
        session.Touch();
    }

    private static string LineOf(ReadingHunk hunk, int index)
    {
        var line = hunk.Text[index];
        var number = line.Kind == LineKind.Deleted ? line.OldNumber : line.NewNumber;
        var moved = hunk.Moved.TryGetValue(index, out var other) ? $" (moved, {(line.Kind == LineKind.Added ? "from" : "to")} {VisibleText.Path(other)})" : "";
        return $"{Spoken(line.Kind)} {number}{moved}: {VisibleText.Code(ShownLine.Of(hunk, index))}";
    }

    private static string Spoken(LineKind kind) => kind switch
    {
        LineKind.Added => "added",
        LineKind.Deleted => "removed",
        _ => "as it was",
    };

    private void SaySummary()
    {
        if (material.Verdict.Gate.Tier != Tier.Summary)
        {
            return;
        }

        var summary = material.Summary();
        Say($"First the {SummaryText.Heading(summary)}.");
        foreach (var (label, words) in SummaryText.Entries(summary))
        {
            Say(label.Length == 0 ? words : $"{label}: {words}");
        }
    }

    private string? Ask()
    {
        var answer = input();
        session.Touch();
        return answer?.Trim();
    }

    private void Say(string text)
    {
        output.Write(text + "\n");
        output.Flush();
    }
}
