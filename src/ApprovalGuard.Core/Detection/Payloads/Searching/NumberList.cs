using System.Globalization;
using ApprovalGuard.Detection.Payloads.Decoding;

namespace ApprovalGuard.Detection.Payloads.Searching;

/// <summary>Walks over the lists of numbers in a run: numbers with nothing but separators and casts between them.</summary>
/// <param name="text">The text.</param>
/// <param name="run">Characters of numbers and their separators.</param>
internal sealed class NumberList(string text, TextSpan run)
{
    private const int LongestNumber = 10;

    /// <summary>Characters between two numbers: a separator, a cast, the indentation of the next line.</summary>
    private const int LongestGap = 80;

    private static readonly string[] Casts = ["chr", "chrw", "char", "byte", "cchar", "cbyte", "b", "u8", "uy"];

    private readonly List<ListedNumber> _numbers = [];
    private int _next = AfterCutWord(text, run);
    private int _start;
    private int _end;

    /// <summary>The current list.</summary>
    public IReadOnlyList<ListedNumber> Numbers => _numbers;

    /// <summary>How many numbers it has.</summary>
    public int Count => _numbers.Count;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(_start, _end - _start);

    /// <summary>Whether each number is written in two hex digits without a prefix.</summary>
    public bool IsHexPairs { get; private set; }

    /// <summary>Goes to the next list, however short.</summary>
    public bool MoveNext()
    {
        _numbers.Clear();
        IsHexPairs = true;
        while (_next < run.End)
        {
            var word = Word();
            if (word.Length == 0)
            {
                _next++;
            }
            else if (Read(text.AsSpan(word.Start, word.Length)) is { } number)
            {
                if (_numbers.Count > 0 && word.Start - _end > LongestGap)
                {
                    return true;
                }

                Take(number, word);
            }
            else
            {
                _next = word.End;
                if (_numbers.Count > 0 && !IsCast(text.AsSpan(word.Start, word.Length)))
                {
                    return true;
                }
            }
        }

        return _numbers.Count > 0;
    }

    /// <summary>The run may begin inside of a word: <c>fromCharCode(104</c>.</summary>
    private static int AfterCutWord(string text, TextSpan run)
    {
        var start = run.Start;
        while (start > 0 && start < run.End && char.IsAsciiLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1]))
        {
            start++;
        }

        return start;
    }

    private void Take(ListedNumber number, TextSpan word)
    {
        var isNegative = word.Start > run.Start && text[word.Start - 1] == '-' && (word.Start - 1 == run.Start || !char.IsAsciiLetterOrDigit(text[word.Start - 2]));
        _start = _numbers.Count == 0 ? word.Start : _start;
        _end = word.End;
        _next = word.End;
        IsHexPairs &= word.Length == 2 && number.AsHex != ListedNumber.None;
        _numbers.Add(isNegative ? number with { Value = -number.Value } : number);
    }

    private TextSpan Word()
    {
        var end = _next;
        while (end < run.End && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return new TextSpan(_next, end - _next);
    }

    private static bool IsCast(ReadOnlySpan<char> word)
    {
        foreach (var cast in Casts)
        {
            if (word.Equals(cast, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A number: <c>104</c>, <c>0x68</c>, <c>&amp;H68</c>, <c>68h</c>, <c>104u8</c>, two hex digits; null where the word is none.</summary>
    private static ListedNumber? Read(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestNumber)
        {
            return null;
        }

        if (word is ['0', 'x' or 'X', ..] or ['H' or 'h', _, ..] or ['x', _, _])
        {
            var digits = word[0] == '0' ? word[2..] : word[1..];
            var value = digits.Length is > 0 and <= 6 ? HexText.Number(digits, digits.Length) : -1;
            return value < 0 ? null : new ListedNumber(value, ListedNumber.None);
        }

        if (char.IsAsciiDigit(word[0]) && word.EndsWith("u8"))
        {
            word = word[..^2];
        }

        var hex = word.Length == 2 ? HexText.Number(word, 2) : -1;
        var isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber || hex >= 0 ? new ListedNumber(isNumber ? number : ListedNumber.None, hex < 0 ? ListedNumber.None : hex) : null;
    }
}
