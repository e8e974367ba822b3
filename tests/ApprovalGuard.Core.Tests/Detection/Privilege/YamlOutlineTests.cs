using ApprovalGuard.Detection.Privilege.Text;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.Privilege;

/// <summary>YAML is read as far as it takes to know what stands below what.</summary>
public sealed class YamlOutlineTests
{
    [Fact]
    public void Keys_lists_blocks_and_flows_become_entries_with_their_places()
    {
        const string Text = "on: [push, pull_request]\njobs:\n  build:\n    steps:\n    - uses: a/b@v1 # c\n      with: { ref: \"${{ x }}\", n: 2 }\n    - run: |\n        one\n        two\n      name: 'it''s'\n";

        Paths(Text).ShouldBe(
        [
            "on=", "on/-=push", "on/-=pull_request", "jobs=", "jobs/build=", "jobs/build/steps=", "jobs/build/steps/-=", "jobs/build/steps/-/uses=a/b@v1", "jobs/build/steps/-/with=",
            "jobs/build/steps/-/with/ref=${{ x }}", "jobs/build/steps/-/with/n=2", "jobs/build/steps/-=", "jobs/build/steps/-/run=        one\n        two", "jobs/build/steps/-/name=it''s",
        ]);
    }

    [Fact]
    public void Json_is_yaml() =>
        Paths("{\"on\":{\"push\":null},\n \"a\":[{\"b\":\"c, d\"},\"e\"]}\n").ShouldBe(["=", "/on=", "/on/push=null", "/a=", "/a/-=", "/a/-/b=c, d", "/a/-={0}".Replace("{0}", "\"e\"", StringComparison.Ordinal)]);

    [Fact]
    public void A_hunk_without_its_beginning_gives_what_it_shows() =>
        Paths("          echo a\n          b: ${{ c }}\n      - uses: x/y@v1\n").ShouldBe(["=echo a", "b=${{ c }}", "-=", "-/uses=x/y@v1"]);

    [Fact]
    public void Anchors_tags_and_folded_lines_are_passed() => Paths("a: &x !!str v\nb: >-\n  w\nc: *x\n").ShouldBe(["a=v", "b=  w", "c=*x"]);

    [Fact]
    public void What_is_below_is_found_and_no_more()
    {
        var outline = YamlOutline.Of("a:\n  b: 1\n  c:\n    d: 2\ne: 3\n");

        outline.Below(0).Select(static below => below.Entry.Key).ShouldBe(["b", "c"]);
        outline.KeyAbove(3).ShouldBe("c");
    }

    [Fact]
    public void No_text_makes_it_fail_and_every_entry_lies_in_the_text()
    {
        var parts = Gen.OneOf("a", ":", " ", "\n", "- ", "  ", "|", ">", "{", "}", "[", "]", ",", "\"", "'", "#", "&x ", "!t ", "\\", "\r", "---", "key: ", "\t", "😀", "${{ x }}");

        parts.Array[0, 80].Sample(pieces =>
        {
            var outline = YamlOutline.Of(string.Concat(pieces));
            for (var i = 0; i < outline.Entries.Count; i++)
            {
                var entry = outline.Entries[i];
                outline.Value(entry).Length.ShouldBe(entry.ValueLength);
                entry.Parent.ShouldBeLessThan(i);
                outline.KeyAbove(i);
                foreach (var _ in outline.Below(i))
                {
                }
            }
        });
    }

    [Fact]
    public void Nesting_without_end_costs_no_more_than_its_length()
    {
        YamlOutline.Of(string.Concat(Enumerable.Repeat("- ", 200_000))).Entries.Count.ShouldBe(200_000);
        YamlOutline.Of(new string('[', 200_000)).Entries.Count.ShouldBeLessThanOrEqualTo(200_000);
    }

    private static IEnumerable<string> Paths(string text)
    {
        var outline = YamlOutline.Of(text);
        return outline.Entries.Select(entry => $"{PathOf(outline, entry)}={outline.Value(entry)}");
    }

    private static string PathOf(YamlOutline outline, YamlEntry entry) => entry.Parent < 0 ? entry.Key : $"{PathOf(outline, outline.Entries[entry.Parent])}/{entry.Key}";
}
