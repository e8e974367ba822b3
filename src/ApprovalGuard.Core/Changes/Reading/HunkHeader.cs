using System.Buffers.Text;

namespace ApprovalGuard.Changes.Reading;

/// <summary><c>@@ -OldStart,OldCount +NewStart,NewCount @@</c>; a missing count is 1.</summary>
internal readonly record struct HunkHeader(int OldStart, int OldCount, int NewStart, int NewCount)
{
    /// <summary>Reads the header line; false where it is not of that form, names lines before the first, or a number is beyond an <see cref="int"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out HunkHeader header)
    {
        header = default;
        if (!line.StartsWith("@@ -"u8))
        {
            return false;
        }

        var rest = line[4..];
        if (!TryRange(ref rest, out var oldStart, out var oldCount) || !rest.StartsWith(" +"u8))
        {
            return false;
        }

        rest = rest[2..];
        if (!TryRange(ref rest, out var newStart, out var newCount) || !rest.StartsWith(" @@"u8))
        {
            return false;
        }

        header = new HunkHeader(oldStart, oldCount, newStart, newCount);
        return true;
    }

    private static bool TryRange(ref ReadOnlySpan<byte> text, out int start, out int count)
    {
        count = 1;
        if (!TryNumber(ref text, out start))
        {
            return false;
        }

        if (text is [(byte)',', ..])
        {
            text = text[1..];
            if (!TryNumber(ref text, out count))
            {
                return false;
            }
        }

        return count == 0 || (start > 0 && start <= int.MaxValue - count);
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || !char.IsAsciiDigit((char)text[0]) || !Utf8Parser.TryParse(text, out number, out var consumed) || number < 0)
        {
            return false;
        }

        text = text[consumed..];
        return true;
    }
}
