extern alias Fuzz;

using Fuzz::ApprovalGuard.Fuzz.Engine;
using Fuzz::ApprovalGuard.Fuzz.Targets;

namespace ApprovalGuard.Core.Tests.Fuzzing;

/// <summary>A little of what <c>./build.sh fuzz</c> does, the same in every run: each target on its seeds and on some hundred inputs made of them.</summary>
public sealed class SmokeTests
{
    private const int Seed = 20260601;
    private const int Inputs = 300;
    private const int MostSeeds = 100;

    /// <summary>Inputs of those targets of which each costs milliseconds.</summary>
    private const int FewInputs = 40;

    private static readonly string[] Slow = ["windows", "redaction", "reports", "hidden-text", "privilege"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_target_holds_on_its_seeds_and_on_what_is_made_of_them(string name)
    {
        var target = FuzzTargets.Find(name).ShouldNotBeNull();
        var mutator = new Mutator(Seed);
        var all = target.Seeds.ToList();
        all.ShouldNotBeEmpty();
        var seeds = all.Where((_, i) => i % ((all.Count / MostSeeds) + 1) == 0).ToList();

        foreach (var seed in seeds)
        {
            ShouldHold(target, seed);
        }

        for (var i = 0; i < (Slow.Contains(name) ? FewInputs : Inputs); i++)
        {
            ShouldHold(target, mutator.Mutate(seeds[mutator.Below(seeds.Count)], seeds[mutator.Below(seeds.Count)]));
        }
    }

    [Fact]
    public void A_failure_is_seen_shrunk_and_named()
    {
        var failure = Trial.Of(new FailingTarget(), "some words, and the letter x among them"u8.ToArray()).ShouldNotBeNull();

        Shrinker.Shrink(new FailingTarget(), failure).Input.ShouldBe("x"u8.ToArray());
        failure.Kind.ShouldStartWith("InvalidOperationException");
    }

    [Fact]
    public void An_input_gives_back_its_choice_and_its_texts()
    {
        var input = FuzzInput.Of(7, "one\n", "t\udce9o");

        FuzzInput.ChoiceOf(input, 5).ShouldBe(2);
        FuzzInput.TextsOf(input, most: 2).ShouldBe(["one\n", "t\udce9o"]);
    }

    public static TheoryData<string> Names() => [.. FuzzTargets.All.Select(static target => target.Name)];

    private static void ShouldHold(IFuzzTarget target, byte[] input)
    {
        if (Trial.Of(target, input) is { } failure)
        {
            Assert.Fail($"{failure.Kind}\n{failure.Details}\ninput: {FuzzInput.Shown(input)}");
        }
    }

    private sealed class FailingTarget : IFuzzTarget
    {
        public string Name => "failing";

        public IEnumerable<byte[]> Seeds => [[]];

        public void Run(ReadOnlySpan<byte> input)
        {
            if (input.Contains((byte)'x'))
            {
                throw new InvalidOperationException("an x");
            }
        }
    }
}
