using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Puts pieces of text together as the program would, and keeps what a reader sees of them.</summary>
internal static class JoinedPieces
{
    /// <summary>Its name as a layer.</summary>
    public const string Layer = "joined";

    /// <summary>Pieces that are so many and so short can be read by nobody, wherever they were cut.</summary>
    private const int LeastCut = 4;

    private const int LongestCut = 4;
    private const int MostCharacters = 4 << 20;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-\\%");

    /// <summary>Whether a joint may break a word or an encoded text, and does not just wrap a long sentence between its words.</summary>
    public static bool MayBreak(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = WithoutLineEnd(before);
        return !before.IsEmpty && !after.IsEmpty && TokenCharacters.Contains(before[^1]) && TokenCharacters.Contains(after[0]);
    }

    /// <summary>Whether it breaks a word: letters or digits on both sides. A URL that is put together from its parts can be read.</summary>
    private static bool BreaksWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !before.IsEmpty && !after.IsEmpty && char.IsAsciiLetterOrDigit(before[^1]) && char.IsAsciiLetterOrDigit(after[0]) && before is not [.., '\\', 'n' or 'r'];

    /// <summary>The candidate that the pieces make; null where they join to nothing that could hide.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">The pieces, in the order in which the program joins them.</param>
    public static Candidate? From(string text, IReadOnlyList<TextSpan> pieces)
    {
        var joined = new StringBuilder();
        var visible = new StringBuilder();
        var joints = ImmutableArray.CreateBuilder<int>();
        ReadOnlySpan<char> before = [];
        int start = int.MaxValue, end = 0;
        var isCut = pieces.Count >= LeastCut && pieces.Sum(static piece => piece.Length) <= pieces.Count * LongestCut;
        foreach (var piece in pieces)
        {
            var part = text.AsSpan(piece.Start, piece.Length);
            if (joined.Length + part.Length > MostCharacters)
            {
                break;
            }

            if (joined.Length > 0)
            {
                joints.Add(joined.Length);
            }

            if (isCut || BreaksWord(before, part))
            {
                visible.Append(Candidate.Hidden);
            }

            Append(joined, part);
            Append(visible, part);
            before = part;
            start = Math.Min(start, piece.Start);
            end = Math.Max(end, piece.End);
        }

        return joints.Count == 0
            ? null
            : new Candidate(start, end - start, Content.Of(Layer, joined.ToString())) { Visible = visible.ToString(), Joints = joints.ToImmutable() };
    }

    /// <summary>A literal's own line ends become real ones, so that a text that is wrapped once more can be read.</summary>
    private static void Append(StringBuilder joined, ReadOnlySpan<char> part)
    {
        var content = WithoutLineEnd(part);
        joined.Append(content);
        if (content.Length < part.Length)
        {
            joined.Append('\n');
        }
    }

    private static ReadOnlySpan<char> WithoutLineEnd(ReadOnlySpan<char> part)
    {
        while (part.EndsWith("\\n") || part.EndsWith("\\r"))
        {
            part = part[..^2];
        }

        return part;
    }
}
