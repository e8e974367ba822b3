using System.Collections.Immutable;
using ApprovalGuard.Changes;

namespace ApprovalGuard.Reading;

/// <summary>The word that a presence check asks for: 4 to 16 ASCII letters of a changed line, never from a finding.</summary>
/// <param name="Line">0-based line of the hunk.</param>
/// <param name="Start">Offset in the line's decoded text.</param>
/// <param name="Word">The word.</param>
public sealed record MarkedWord(int Line, int Start, string Word)
{
    private const int Shortest = 4;
    private const int Longest = 16;

    /// <summary>Whether the answer is the word; case and blanks around it do not matter.</summary>
    public bool IsMetBy(string answer) => answer.Trim().Equals(Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A word of the hunk, chosen by chance; null where no changed line has one.</summary>
    /// <param name="lines">The hunk's lines.</param>
    /// <param name="isHidden">Lines that are not to be taken: of findings.</param>
    /// <param name="random">Chance.</param>
    public static MarkedWord? Choose(ImmutableArray<ChangedLine> lines, Func<int, bool> isHidden, Random random)
    {
        var words = new List<MarkedWord>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.Context && !isHidden(i))
            {
                words.AddRange(WordsOf(LosslessText.Decode(lines[i].Text.Span), i));
            }
        }

        return words.Count == 0 ? null : words[random.Next(words.Count)];
    }

    private static IEnumerable<MarkedWord> WordsOf(string text, int line)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = 0;
            while (start + length < text.Length && char.IsAsciiLetter(text[start + length]))
            {
                length++;
            }

            if (length is >= Shortest and <= Longest)
            {
                yield return new MarkedWord(line, start, text.Substring(start, length));
            }

            start += length + 1;
        }
    }
}
