using System.Text;

namespace ApprovalGuard.Detection.Payloads.Decoding;

/// <summary>A text with its escapes read.</summary>
/// <param name="Layer">The kind of escape that it has most of.</param>
/// <param name="Text">The text as the program sees it.</param>
/// <param name="Visible">The text as a person sees it: <see cref="Candidate.Hidden"/> in place of every escape.</param>
/// <param name="HiddenLetters">Letters and digits that are escaped, which nobody has to.</param>
/// <param name="Escapes">All escapes.</param>
internal sealed record EscapedText(string Layer, string Text, string Visible, int HiddenLetters, int Escapes)
{
    /// <summary>Reads all escapes of the text.</summary>
    public static EscapedText Read(ReadOnlySpan<char> source)
    {
        var text = new StringBuilder(source.Length);
        var visible = new StringBuilder(source.Length);
        int letters = 0, percents = 0, entities = 0, all = 0;
        while (!source.IsEmpty)
        {
            var plain = source.IndexOfAny('\\', '%', '&');
            if (plain != 0)
            {
                var before = plain < 0 ? source : source[..plain];
                text.Append(before);
                visible.Append(before);
                source = source[before.Length..];
                continue;
            }

            var escape = Escape.Read(source);
            if (!escape.IsThere)
            {
                var kept = source is ['\\', _, ..] ? 2 : 1;
                Append(text, source[..kept]);
                visible.Append(source[..kept]);
                source = source[kept..];
                continue;
            }

            all++;
            letters += escape.HidesLetter ? 1 : 0;
            percents += ReferenceEquals(escape.Layer, Escape.Percent) ? 1 : 0;
            entities += ReferenceEquals(escape.Layer, Escape.Entity) ? 1 : 0;
            visible.Append(Candidate.Hidden);
            AppendCodePoint(text, escape.Value);
            source = source[escape.Length..];
        }

        var layer = entities > all / 2 ? Escape.Entity : percents > all / 2 ? Escape.Percent : Escape.Backslash;
        return new EscapedText(layer, text.ToString(), visible.ToString(), letters, all);
    }

    /// <summary>The characters as bytes where every one of them is a byte; null where one is not.</summary>
    public byte[]? AsBytes()
    {
        if (Text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return null;
        }

        return Encoding.Latin1.GetBytes(Text);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> simple)
    {
        switch (simple)
        {
            case ['\\', 'n']:
                text.Append('\n');
                break;
            case ['\\', 't']:
                text.Append('\t');
                break;
            case ['\\', 'r']:
                text.Append('\r');
                break;
            case ['\\', var other]:
                text.Append(other);
                break;
            default:
                text.Append(simple);
                break;
        }
    }

    private static void AppendCodePoint(StringBuilder text, int value)
    {
        if (Rune.IsValid(value))
        {
            text.Append(new Rune(value).ToString());
        }
        else
        {
            text.Append((char)value);
        }
    }
}
