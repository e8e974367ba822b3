using ApprovalGuard.Changes;
using ApprovalGuard.Core.Tests.Detection;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Gates;
using ApprovalGuard.Policies;

namespace ApprovalGuard.Fuzz.Targets;

/// <summary>What decides how many lines count: <c>.gitattributes</c>, globs and notebooks.</summary>
internal sealed class CountingTarget : IFuzzTarget
{
    private const string Notebook = "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"outputs\": [\n    {\n     \"text\": [\n      \"a\"\n     ]\n    }\n   ],\n   \"source\": [\n    \"print(1)\"\n   ]\n  }\n ]\n}\n";

    private static readonly string[] Paths = ["a.ipynb", "gen/a b/x.min.js", "src/a.cs", "package-lock.json", "[a]/*/?.txt", "\uDCE9/x"];

    /// <inheritdoc/>
    public string Name => "counting";

    /// <inheritdoc/>
    public IEnumerable<byte[]> Seeds =>
    [
        FuzzInput.Of(0, "*.ipynb linguist-generated=false\n", Notebook, Notebook.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)), FuzzInput.Of(0, "", "", Notebook),
        FuzzInput.Of(1, "gen/** linguist-generated\n*.min.js linguist-vendored=true\n\"a \\\"b\\303\\251\" -linguist-generated !x\n[attr]bin -diff\n", "a\nb\n", "a\nc\n"),
        FuzzInput.Of(4, "[!a-z\\]]/**/[[:alpha:]]* linguist-generated\n/\\*\\?x/ linguist-vendored\n# c\n", "", "x\n"),
    ];

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<byte> input)
    {
        var texts = FuzzInput.TextsOf(input, most: 3);
        var edit = new EditedFile(texts.Length > 2 ? texts[1] : null, texts[^1]);
        var file = edit.Change(Paths[FuzzInput.ChoiceOf(input, Paths.Length)]);
        var policy = new GatePolicy { Exclude = [.. texts[0].Split('\n').Take(20)] };
        foreach (var gates in (GatePolicy[])[new GatePolicy(), policy])
        {
            var count = new ChangeCounter(new Exclusions(new GitAttributes(new Attributes(LosslessText.Encode(texts[0]))), gates), edit).Count(file);
            BrokenPromiseException.Unless(count.Counted >= 0, $"{count.Counted} lines count");
        }
    }

    private sealed class Attributes(byte[] text) : IBaseTree
    {
        public byte[]? Read(RepoPath path) => path.Value is ".gitattributes" or "gen/.gitattributes" ? text : null;
    }
}
