using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Detection.Privilege.Text;
using CsCheck;

namespace ApprovalGuard.Core.Tests.Detection.Privilege;

/// <summary>Comments are told from code; in the samples <c>C</c> stands in a comment and <c>X</c> in code.</summary>
public sealed class CommentMapTests
{
    [Theory]
    [InlineData("a.py", "X # C\nX = '# X' # C\n\"\"\"X\"\"\"\n")]
    [InlineData("a.py", "def f():\n    \"\"\"C\n    C\n    \"\"\"\n    X\n")]
    [InlineData("a.py", "run(\n    \"\"\"\nX\n\"\"\")\n")]
    [InlineData("a.sh", "#!/X\nX # C\necho \"# X\"; ${#X}; X#X\n# C\n")]
    [InlineData("a.sh", "case $1 in *) X ;; esac\n")]
    [InlineData("a.js", "X // C\n/* C\nC */ X\nu = 'https://X' // C\n")]
    [InlineData("a.js", "r = /[/*]/; X; s = /[*/]/; X\n")]
    [InlineData("a.js", "t = `${`//`} ${X}`; X // C\n")]
    [InlineData("a.js", "t = `a // X ${ f({ b: \"}\" }) /* C */ } // X`; X\n")]
    [InlineData("a.ts", "const a = b / c; // C\nX\n")]
    [InlineData("a.go", "s := `// X`\nX // C\n//go:generate X\n")]
    [InlineData("a.rs", "fn f<'a>(x: &'a str) { X } // C\nlet c = '\"'; X // C\n")]
    [InlineData("a.cs", "var s = \"\"\"\n// X\n\"\"\"; X // C\n")]
    [InlineData("a.yml", "a: don't X # C\nb: 'X # X' # C\n")]
    [InlineData("a.tf", "X = 1 # C\n// C\n/* C */ X\n")]
    [InlineData("a.html", "X <!-- C\nC --> X\n")]
    [InlineData("a.sql", "X -- C\n/* C */ X '-- X'\n")]
    [InlineData("a.rb", "X # C\n=begin\nC\n=end\nX \"#{X}\"\n")]
    [InlineData("a.ex", "@doc \"\"\"\nC\n\"\"\"\nX\n")]
    [InlineData("a.bat", "REM C\nX\n")]
    [InlineData("a.ps1", "X <# C #> X # C\n")]
    [InlineData("Dockerfile", "# C\nRUN X\n")]
    public void Comments_are_comments_and_all_else_is_code(string path, string text)
    {
        var map = CommentMap.Of(text, SyntaxOf(path));

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is 'C' or 'X')
            {
                map.Covers(i).ShouldBe(text[i] == 'C', $"{path}, offset {i} of: {text}");
            }
        }
    }

    [Fact]
    public void A_part_of_a_file_may_begin_inside_of_a_comment()
    {
        var map = CommentMap.OfPart("C\n C */ X\n// C\n", SyntaxOf("a.js"));

        map.Covers(0).ShouldBeTrue();
        map.Covers(3).ShouldBeTrue();
        map.Covers(8).ShouldBeFalse();
        map.Covers(13).ShouldBeTrue();
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        var paths = new[] { "a.py", "a.js", "a.rs", "a.cs", "a.sh", "a.rb", "a.php", "a.vue", "a.html", "a.bat", "a.eex", "a.sql" };
        var letters = Gen.OneOf("/", "*", "`", "$", "{", "}", "\"", "'", "\\", "\n", "#", "a", " ", "=", "[", "]", "<!--", "-->", "\"\"\"", "=begin", "@doc ", "-", "R", "😀", "\udc80");

        Gen.Select(Gen.OneOf(paths), letters.Array[0, 60]).Sample((path, parts) =>
        {
            var text = string.Concat(parts);
            var map = CommentMap.OfPart(text, SyntaxOf(path));
            for (var i = 0; i <= text.Length; i++)
            {
                map.Covers(i);
            }
        });
    }

    private static CommentSyntax SyntaxOf(string path) => CommentSyntax.Of(new RepoPath(path), FileRoles.Of(new RepoPath(path), "", () => ""));
}
