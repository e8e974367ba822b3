using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.LockFiles;
using ApprovalGuard.Gates;

namespace ApprovalGuard.Core.Tests.Gates;

/// <summary>What does not count, and how nobody excuses themselves.</summary>
public sealed class ExclusionsTests
{
    private static readonly Files Marked = new Files()
        .Base(".gitattributes", "gen/** linguist-generated\nthird/* linguist-vendored=true\ngen/mine.cs -linguist-generated\n[attr]made linguist-generated\n*.pb.go made\n")
        .Base("third/.gitattributes", "own.c !linguist-vendored\n");

    [Theory]
    [InlineData("gen/api/client.cs", ExclusionReason.Generated)]
    [InlineData("gen/mine.cs", null)]
    [InlineData("proto/a.pb.go", ExclusionReason.Generated)]
    [InlineData("third/lib.c", ExclusionReason.Vendored)]
    [InlineData("third/own.c", null)]
    [InlineData("src/gen/api.cs", null)]
    [InlineData("data/x.csv", ExclusionReason.Policy)]
    [InlineData("data/deep/y.csv", ExclusionReason.Policy)]
    public void Attributes_of_the_base_tree_and_the_policy_exclude(string path, ExclusionReason? expected) =>
        Of(path).Excluded.ShouldBe(expected);

    [Fact]
    public void What_is_excluded_is_listed_with_its_lines_and_does_not_count()
    {
        var change = A.Change(A.GatePolicyOf(), Marked, A.File("gen/a.cs", lines: 500), A.File("src/a.cs", lines: 7));

        change.Counted.ShouldBe(7);
        change.Excluded.ShouldHaveSingleItem().Counted.ShouldBe(500);
        change.Added.ShouldBe(507);
    }

    [Theory]
    [InlineData(".gitattributes")]
    [InlineData("gen/.gitattributes")]
    [InlineData(".github/approvalguard.yml")]
    [InlineData(".approvalguard.yml")]
    public void Attributes_and_policy_always_count(string path)
    {
        var everything = new Files().Base(".gitattributes", "** linguist-generated\n* linguist-generated\n");

        A.Change(A.GatePolicyOf("**"), everything, A.File(path, lines: 3)).Counted.ShouldBe(3);
    }

    [Fact]
    public void A_file_moved_into_an_excluded_folder_still_counts() =>
        A.Change(A.GatePolicyOf(), Marked, A.Renamed("src/a.cs", "gen/a.cs", addedLines: 30)).Counted.ShouldBe(30);

    [Fact]
    public void Attributes_that_the_change_itself_brings_excuse_nothing()
    {
        var files = new Files().New(".gitattributes", "* linguist-generated\n");

        A.Change(A.GatePolicyOf(), files, A.File(".gitattributes", "* linguist-generated\n"), A.File("a.cs", lines: 40)).Counted.ShouldBe(41);
    }

    [Fact]
    public void A_script_named_like_a_lock_file_counts()
    {
        const string Script = "curl https://example.com\nrm -rf everything\n";

        A.Change(A.GatePolicyOf(), new Files().New("package-lock.json", Script), A.File("package-lock.json", Script)).Counted.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_lock_file_is_listed_and_does_not_count(string name)
    {
        var path = $"app/{Sample.FileName(name)}";
        var text = Sample.Text(name);

        var change = A.Change(A.GatePolicyOf(), new Files().New(path, text), A.File(path, text), A.File("src/a.cs", lines: 4));

        change.Counted.ShouldBe(4);
        var excluded = change.Excluded.ShouldHaveSingleItem();
        excluded.Excluded.ShouldBe(ExclusionReason.LockFile);
        excluded.Path.Value.ShouldBe(path);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_lock_file_with_one_line_of_its_authors_own_counts_whole(string name)
    {
        var path = Sample.FileName(name);
        var text = Sample.Text(name) + "# remember to run this\n";

        A.Change(A.GatePolicyOf(), new Files().New(path, text), A.File(path, text)).Excluded.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(GitMode.Executable)]
    [InlineData(GitMode.SymbolicLink)]
    public void A_lock_file_that_can_be_run_or_leads_elsewhere_counts(GitMode mode)
    {
        var text = Sample.Text("npm-3.json");

        A.Change(A.GatePolicyOf(), new Files().New("package-lock.json", text), A.File("package-lock.json", text, mode)).Excluded.ShouldBeEmpty();
    }

    [Fact]
    public void A_lock_file_that_goes_does_not_count_either()
    {
        var text = Sample.Text("npm-3.json");
        var gone = A.File("package-lock.json", text) with { Kind = FileChangeKind.Deleted, OldMode = GitMode.Regular };

        A.Change(A.GatePolicyOf(), new Files().Base("package-lock.json", text), gone).Excluded.ShouldHaveSingleItem();
    }

    public static TheoryData<string> SampleNames() => [.. Sample.Names];

    private static FileCount Of(string path) => A.Change(A.GatePolicyOf("data/**"), Marked, A.File(path, lines: 3)).Files.Single();
}
