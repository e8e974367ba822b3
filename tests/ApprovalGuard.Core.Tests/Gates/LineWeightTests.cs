using System.Text;
using ApprovalGuard.Gates;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Gates;

public sealed class LineWeightTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(400, 2)]
    [InlineData(10_000, 50)]
    public void A_line_counts_once_per_200_columns_begun(int columns, int weight) => Of(new string('x', columns)).ShouldBe(weight);

    [Theory]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Statements_split_by_what_ends_a_line_for_an_interpreter_count_each(string end) =>
        Of(string.Join(end, Enumerable.Repeat("run();", 500))).ShouldBe(500);

    [Fact]
    public void A_carriage_return_before_the_line_feed_is_no_line_of_its_own() => Of("run();\r").ShouldBe(1);

    [Fact]
    public void Columns_are_characters_and_not_bytes() => Of(new string('ä', 200)).ShouldBe(1);

    [Fact]
    public void Bytes_that_are_no_utf8_count_each() => LineWeight.Of(Enumerable.Repeat((byte)0xE4, 201).ToArray()).ShouldBe(2);

    [Fact]
    public void A_line_never_counts_less_than_its_pieces_would_alone() =>
        Gen.String[Gen.Char["ab \r\u2028\u2029ä"], 0, 900].Sample(static text =>
        {
            var middle = text.Length / 2;
            Of(text).ShouldBeGreaterThanOrEqualTo(Math.Max(Of(text[..middle]), Of(text[middle..])) - 1);
            Of(text).ShouldBeGreaterThanOrEqualTo(1);
        });

    private static int Of(string line) => LineWeight.Of(Encoding.UTF8.GetBytes(line));
}
