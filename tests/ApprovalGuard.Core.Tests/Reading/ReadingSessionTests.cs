using System.Collections.Immutable;
using ApprovalGuard.Changes;
using ApprovalGuard.Changes.Units;
using ApprovalGuard.Policies;
using ApprovalGuard.Reading;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Reading;

/// <summary>Nothing counts as read that was not shown, for long enough, to somebody who was there.</summary>
public sealed class ReadingSessionTests
{
    private readonly StandingClock _clock = new();

    [Fact]
    public void A_hunk_whose_last_row_was_not_on_the_screen_is_not_read()
    {
        var session = Begin(30);
        _clock.Pass(600);

        session.Next().ShouldBe(ReadingStep.NotShown);
        session.ReadUnits.ShouldBeEmpty();
    }

    [Fact]
    public void Thirty_lines_take_eighteen_seconds_at_a_hundred_a_minute()
    {
        var session = Begin(30);
        session.MarkShown();
        session.Wait.ShouldBe(TimeSpan.FromSeconds(18));
        Pass(session, 17);
        session.Next().ShouldBe(ReadingStep.TooSoon);
        Pass(session, 1);

        Finish(session).ShouldBe(ReadingStep.Finished);
        session.LinesRead.ShouldBe(30);
    }

    [Fact]
    public void A_small_change_takes_ten_seconds_and_one_of_three_lines_three()
    {
        Begin(12).Wait.ShouldBe(TimeSpan.FromSeconds(10));
        Begin(3).Wait.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Time_spent_longer_on_one_hunk_carries_over()
    {
        var session = Begin(30, 30);
        session.MarkShown();
        Pass(session, 36);
        Next(session).ShouldBe(ReadingStep.Next);
        session.MarkShown();

        session.Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_clock_rests_after_two_minutes_without_a_key()
    {
        var session = Begin(1000);
        session.MarkShown();
        _clock.Pass(3600);

        session.Elapsed.ShouldBe(TimeSpan.FromMinutes(2));
        session.Next().ShouldBe(ReadingStep.TooSoon);
    }

    [Fact]
    public void Without_the_focus_no_time_passes()
    {
        var session = Begin(30);
        session.MarkShown();
        session.LoseFocus();
        _clock.Pass(60);

        session.Next().ShouldBe(ReadingStep.TooSoon);
    }

    [Fact]
    public void At_most_fifteen_minutes_are_enforced() => Begin(100_000).Wait.ShouldBe(TimeSpan.FromMinutes(15));

    [Fact]
    public void Switching_the_pace_off_leaves_the_words()
    {
        var session = new ReadingSession([Hunk(0, 30)], new ReadingPolicy(), _clock, new Random(1), hasPace: false);
        session.MarkShown();

        session.Next().ShouldBe(ReadingStep.Presence);
    }

    [Fact]
    public void A_wrong_word_starts_the_hunk_again()
    {
        var session = Begin(30);
        session.MarkShown();
        Pass(session, 30);
        session.Next().ShouldBe(ReadingStep.Presence);

        session.Answer("guess").ShouldBeFalse();

        session.Next().ShouldBe(ReadingStep.NotShown);
        session.ReadUnits.ShouldBeEmpty();
    }

    [Fact]
    public void The_word_stands_in_a_changed_line_and_case_does_not_matter()
    {
        var session = Begin(30);
        session.MarkShown();
        Pass(session, 30);
        session.Next();
        var word = session.Asked.ShouldNotBeNull();

        LosslessText.Decode(session.Current.Text[word.Line].Text.Span).Substring(word.Start, word.Word.Length).ShouldBe(word.Word);
        session.Answer(" " + word.Word.ToUpperInvariant()).ShouldBeTrue();
        session.Next().ShouldBe(ReadingStep.Finished);
    }

    [Fact]
    public void In_a_hunk_without_a_word_the_number_of_its_first_line_is_asked_for()
    {
        var session = new ReadingSession([Hunk(0, 12, "1 + 2;")], new ReadingPolicy(), _clock, new Random(1));
        session.MarkShown();
        Pass(session, 30);
        session.Next().ShouldBe(ReadingStep.Presence);
        session.Asked.ShouldBeNull();
        session.Answer("1").ShouldBeTrue();
    }

    [Fact]
    public void Jumping_to_a_hunk_reads_nothing()
    {
        var session = Begin(30, 30, 30);
        _clock.Pass(100);
        session.GoTo(2);

        session.ReadUnits.ShouldBeEmpty();
        session.Position.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(150, 1)]
    [InlineData(151, 2)]
    [InlineData(5000, 5)]
    public void One_word_per_150_lines_one_to_five_in_all(int lines, int count) => PresenceChecks.CountFor(lines).ShouldBe(count);

    [Fact]
    public void Whatever_is_pressed_a_line_that_was_not_shown_is_not_read() =>
        Gen.Select(Gen.Int[1, 60].Array[1, 8], Gen.Int[0, 5].Array[1, 60], Gen.Int).Sample(static (sizes, keys, seed) =>
        {
            var clock = new StandingClock();
            var hunks = sizes.Select((lines, index) => Hunk(index, lines)).ToImmutableArray();
            var session = new ReadingSession(hunks, new ReadingPolicy(), clock, new Random(seed));
            var shown = new HashSet<int>();
            foreach (var key in keys)
            {
                session.Touch();
                switch (key)
                {
                    case 0:
                        session.MarkShown();
                        shown.Add(session.Position);
                        break;
                    case 1:
                        clock.Pass(30);
                        break;
                    case 2:
                        session.GoTo(keys.Length % hunks.Length);
                        break;
                    case 3 when session.IsAsking:
                        session.Answer(session.Asked?.Word ?? "");
                        break;
                    default:
                        session.Next();
                        break;
                }
            }

            var allowed = shown.SelectMany(index => hunks[index].Units).ToHashSet();
            session.ReadUnits.ShouldAllBe(unit => allowed.Contains(unit));
            (session.Elapsed >= session.Least.SoFar || session.LinesRead == 0).ShouldBeTrue();
        });

    private ReadingSession Begin(params int[] sizes) =>
        new([.. sizes.Select(static (lines, index) => Hunk(index, lines))], new ReadingPolicy(), _clock, new Random(4711));

    private void Pass(ReadingSession session, double seconds)
    {
        _clock.Pass(seconds);
        session.Touch();
    }

    private static ReadingStep Next(ReadingSession session)
    {
        var step = session.Next();
        if (step == ReadingStep.Presence)
        {
            session.Answer(session.Asked!.Word);
            step = session.Next();
        }

        return step;
    }

    private static ReadingStep Finish(ReadingSession session) => Next(session);

    private static ReadingHunk Hunk(int index, int lines, string text = "some words of code")
    {
        var file = Gates.A.File($"f{index}.cs", string.Concat(Enumerable.Range(1, lines).Select(i => $"{text} {i}\n")));
        return new ReadingHunk { File = file, Index = 0, Units = [.. UnitReader.Read(file)], Lines = lines, PaceLines = lines, IsRead = false };
    }
}
