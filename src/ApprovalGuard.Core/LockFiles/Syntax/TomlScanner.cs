using System.Buffers;
using System.Globalization;
using System.Text;

namespace ApprovalGuard.LockFiles.Syntax;

/// <summary>Walks over the characters of a TOML text.</summary>
internal sealed class TomlScanner(string text)
{
    private static readonly SearchValues<char> BareKey =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private int _position;

    /// <summary>1-based line of the next character.</summary>
    public int Line { get; private set; } = 1;

    private char Current => _position < text.Length ? text[_position] : '\0';

    /// <summary>A misfit at the next character.</summary>
    public MisfitException Misfit(string words) => new(words, Line);

    /// <summary>Skips blanks and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _position++;
        }
    }

    /// <summary>Skips blanks and line ends; false at the end of the text.</summary>
    public bool SkipBlankLines()
    {
        for (; _position < text.Length && Current is ' ' or '\t' or '\n' or '\r'; _position++)
        {
            Line += Current == '\n' ? 1 : 0;
        }

        return _position < text.Length;
    }

    /// <summary>Ends the line, or the text.</summary>
    public void EndLine()
    {
        SkipBlanks();
        TryTake('\r');
        if (_position < text.Length)
        {
            Take('\n');
            Line++;
        }
    }

    /// <summary>Takes the character if it comes next.</summary>
    public bool TryTake(char wanted)
    {
        if (_position >= text.Length || Current != wanted)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Takes the character, which must come next.</summary>
    public void Take(char wanted)
    {
        if (!TryTake(wanted))
        {
            throw Misfit("not the TOML of a lock file");
        }
    }

    /// <summary>A name, bare or quoted.</summary>
    public ReadOnlySpan<char> Key()
    {
        if (Current is '"' or '\'')
        {
            return String();
        }

        var rest = text.AsSpan(_position);
        var length = rest.IndexOfAnyExcept(BareKey);
        length = length < 0 ? rest.Length : length;
        _position += length;
        return length > 0 ? rest[..length] : throw Misfit("not the TOML of a lock file");
    }

    /// <summary>A string, whole number or truth value.</summary>
    public ReadOnlySpan<char> Scalar()
    {
        if (Current is '"' or '\'')
        {
            return String();
        }

        var word = Key();
        return word is "true" or "false" || !word.ContainsAnyExceptInRange('0', '9') ? word : throw Misfit("a value that lock files do not have");
    }

    private ReadOnlySpan<char> String()
    {
        var quote = text[_position++];
        var rest = text.AsSpan(_position);
        var length = quote == '"' ? rest.IndexOfAny('"', '\\', '\n') : rest.IndexOfAny('\'', '\n');
        if (length < 0 || rest[length] == '\n')
        {
            throw Misfit("a string without an end");
        }

        if (rest[length] == quote)
        {
            _position += length + 1;
            return Current == quote ? throw Misfit("a string over several lines") : rest[..length];
        }

        return Escaped();
    }

    private string Escaped()
    {
        var value = new StringBuilder();
        while (true)
        {
            var rest = text.AsSpan(_position);
            var length = rest.IndexOfAny('"', '\\', '\n');
            if (length < 0 || rest[length] == '\n')
            {
                throw Misfit("a string without an end");
            }

            value.Append(rest[..length]);
            _position += length + 1;
            if (rest[length] == '"')
            {
                return value.ToString();
            }

            value.Append(Escape());
        }
    }

    private string Escape()
    {
        var letter = Current;
        _position++;
        return letter switch
        {
            'b' => "\b",
            't' => "\t",
            'n' => "\n",
            'f' => "\f",
            'r' => "\r",
            '"' => "\"",
            '\\' => "\\",
            'u' => Code(4),
            'U' => Code(8),
            _ => throw Misfit("an unknown escape"),
        };
    }

    private string Code(int digits)
    {
        if (_position + digits > text.Length
            || !int.TryParse(text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.TryCreate(code, out var rune))
        {
            throw Misfit("an unknown escape");
        }

        _position += digits;
        return rune.ToString();
    }
}
