using ApprovalGuard.LockFiles;
using CsCheck;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>Whatever is done to a lock file, it is read or it is not; nothing is thrown.</summary>
public sealed class MutationTests
{
    private static readonly string[] Trouble =
    [
        "\"", "'", "\\", "\\u", "{", "}", "[", "]", "[[", ":", ",", "=", "#", "\n", "\n\n", "\r\n", "\t", "  ", "&a ", "*a", "!!str ", "|\n", "- ", "? ", "---\n", "...\n", "%",
        "null", "true", "0", "-1", "1e400", "99999999999999999999999", "\uD83D\uDE00", "\uDC80", "\u0000", "\uFEFF", "@", "/", "(", ")", "!", "::", "https://", "npm:", "..",
    ];

    private static readonly Gen<string> Names = Gen.Int[0, Sample.Names.Length - 1].Select(static i => Sample.Names[i]);

    private static readonly Gen<(int Kind, double At, double Length, int Word)> Edit =
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 0.05], Gen.Int[0, Trouble.Length - 1]);

    [Fact]
    public void Random_edits_never_throw() =>
        Gen.Select(Names, Edit.Array[1, 6]).Sample(
            static (name, edits) =>
            {
                var text = edits.Aggregate(Sample.Text(name), Apply);
                var file = LockFileReader.Read(Sample.Format(name), text, out var misfit);
                (file is null).ShouldBe(misfit is not null);
            },
            iter: 5000, threads: 1);

    [Fact]
    public void Random_pieces_of_syntax_never_throw() =>
        Gen.Select(Gen.Int[0, Trouble.Length - 1].Array[0, 60], Gen.Enum<LockFileFormat>()).Sample(
            static (words, format) => LockFileReader.Read(format, string.Concat(words.Select(static word => Trouble[word]))).ShouldBeNull(),
            iter: 5000, threads: 1);

    private static string Apply(string text, (int Kind, double At, double Length, int Word) edit)
    {
        var at = (int)(edit.At * text.Length);
        var length = Math.Min(text.Length - at, (int)(edit.Length * text.Length));
        return edit.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Trouble[edit.Word]),
            2 => text.Insert(at, text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, Trouble[edit.Word]),
        };
    }
}
