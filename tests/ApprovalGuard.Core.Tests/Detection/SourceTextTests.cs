using ApprovalGuard.Detection;

namespace ApprovalGuard.Core.Tests.Detection;

/// <summary>Of what two windows of a huge line hold in common, each span belongs to the one that shows more around it.</summary>
public sealed class SourceTextTests
{
    private const int Shared = 100;

    private static readonly SourceText First = new(new string('x', 1000), seenAgain: Shared);
    private static readonly SourceText Second = new(new string('x', 1000), firstColumn: 900, seenBefore: Shared);

    [Fact]
    public void A_span_in_what_both_windows_hold_is_a_target_of_one_of_them()
    {
        for (var start = 1; start < Shared; start++)
        {
            for (var end = start + 1; end < Shared; end++)
            {
                First.TouchesTarget(900 + start, end - start).ShouldNotBe(Second.TouchesTarget(start, end - start), $"{start}-{end}");
            }
        }
    }

    [Fact]
    public void What_ends_near_the_cut_is_left_to_the_window_that_goes_on()
    {
        First.TouchesTarget(930, 65).ShouldBeFalse();
        Second.TouchesTarget(30, 65).ShouldBeTrue();
        First.TouchesTarget(910, 20).ShouldBeTrue();
        Second.TouchesTarget(10, 20).ShouldBeFalse();
    }

    [Fact]
    public void The_end_of_something_that_began_in_the_window_before_is_no_target()
    {
        First.TouchesTarget(850, 140).ShouldBeTrue();
        Second.TouchesTarget(0, 90).ShouldBeFalse();
        Second.TouchesTarget(0, 140).ShouldBeTrue();
    }
}
