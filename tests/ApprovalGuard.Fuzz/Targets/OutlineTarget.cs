using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Privilege;
using ApprovalGuard.Detection.Privilege.Text;
using ApprovalGuard.Detection.Privilege.Workflows;
using ApprovalGuard.Fuzz.Engine;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>What tells code from comments, and what stands below what in a workflow.</summary>
internal sealed class OutlineTarget : IFuzzTarget
{
    private static readonly string[] Paths = ["a.c", "a.js", "a.py", "a.sh", "a.yml", "a.xml", "a.ini", "a.html", "a.sql", "a.lua", "a.rb", "a.ps1", "a.rs", "a.hs", "Dockerfile", "a.js.erb", "a.php", "a.tf", "a.bat", "a.vue"];

    private static readonly FileRole[] Roles = [FileRole.Code, FileRole.Shell, FileRole.Config, FileRole.Page, FileRole.Container, FileRole.Pipeline];

    /// <inheritdoc/>
    public string Name => "outlines";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
    [
        .. RuleSeeds.ExamplesOf(new PrivilegeDetector()).Select(static (example, i) => FuzzInput.Of(i, example.Text)),
        FuzzInput.Of(4, "on: [push, {pull_request_target: {types: [a]}}]\npermissions: write-all\njobs:\n  b:\n    if: ${{ x }}\n    steps:\n    - uses: a/b@v1 # c\n      with: { ref: \"${{ x }}\", n: 2 }\n    - run: |\n        one\n\n        two\n      name: 'it''s'\n"),
        FuzzInput.Of(1, "const a = `x ${ b + `y ${c}` } // z`; /* d */ e = f / g; h = /[/\"]\\//i; // j\n"),
        FuzzInput.Of(2, "a = '''x # y''' # z\nb = r\"\\\" # c\nd = f\"{e!r}\"\n\"\"\"doc\"\"\"\n"),
        FuzzInput.Of(3, "cat <<'EOF' | sh # c\nx # y\nEOF\na=$(b \"#c\") #d\ncase x in a) ;; esac\n"),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var text = FuzzInput.TextsOf(input, most: 1)[0];
        var choice = FuzzInput.ChoiceOf(input, Paths.Length * Roles.Length);
        var syntax = CommentSyntax.Of(new RepoPath(Paths[choice % Paths.Length]), Roles[choice / Paths.Length]);
        foreach (var map in (CommentMap[])[CommentMap.Of(text, syntax), CommentMap.OfPart(text, syntax)])
        {
            for (var offset = 0; offset <= text.Length; offset += Math.Max(1, text.Length / 50))
            {
                map.Covers(offset);
            }
        }

        var outline = YamlOutline.Of(text);
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            BrokenPromiseException.Unless(entry.Start >= 0 && entry.Start <= text.Length && entry.ValueStart >= 0 && entry.ValueStart + entry.ValueLength <= text.Length, "an entry lies outside of the text");
            BrokenPromiseException.Unless(entry.Parent < i, "an entry stands above itself");
        }

        _ = new Workflow(outline).HasLimits;
    }
}
