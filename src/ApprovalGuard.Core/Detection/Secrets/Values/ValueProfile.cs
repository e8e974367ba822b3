namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>What a value is made of, and how many bits it would take to guess it.</summary>
internal readonly record struct ValueProfile
{
    private const double BitsOfDigit = 3.32;
    private const double BitsOfSign = 3;
    private const double BitsOfJoint = 1;
    private const int ShortestWord = 3;
    private const int ShortestHex = 16;

    /// <summary>Characters.</summary>
    public int Length { get; private init; }

    /// <summary>Lower-case ASCII letters.</summary>
    public int Lower { get; private init; }

    /// <summary>Capital ASCII letters.</summary>
    public int Upper { get; private init; }

    /// <summary>ASCII digits.</summary>
    public int Digits { get; private init; }

    /// <summary>Other ASCII characters.</summary>
    public int Signs { get; private init; }

    /// <summary>Characters beyond ASCII.</summary>
    public int Foreign { get; private init; }

    /// <summary>Letters that stand in words of three letters or more.</summary>
    public int WordLetters { get; private init; }

    /// <summary>Runs of one kind of character: a word, a number, a sign.</summary>
    public int Runs { get; private init; }

    /// <summary>Bits to guess it, by someone who tries words first.</summary>
    public double Bits { get; private init; }

    /// <summary>Bits that a letter of its words costs, the ends of words counted as letters; about 3 in words, 5 and more where letters were drawn by chance.</summary>
    public double Surprise { get; private init; }

    /// <summary>ASCII letters.</summary>
    public int Letters => Lower + Upper;

    /// <summary>Bits a character.</summary>
    public double Density => Length == 0 ? 0 : Bits / Length;

    /// <summary>Nearly all of its letters stand in words. The few letters of hex make words by chance.</summary>
    public bool IsWordy => Letters > 0 && WordLetters >= Letters * 0.75 && !IsHex;

    /// <summary>Long, hex digits alone, and letters and numbers among them as chance would have it.</summary>
    public bool IsHex { get; private init; }

    /// <summary>Letters that no language puts beside each other; the fewer, the stranger they must be.</summary>
    public bool IsDrawn => WordLetters == 0 && Surprise >= Letters switch
    {
        < 4 => double.MaxValue,
        4 => 6,
        5 => 5.4,
        6 => 5,
        _ => 4.7,
    };

    /// <summary>Takes a value apart.</summary>
    public static ValueProfile Of(ReadOnlySpan<char> value)
    {
        int lower = 0, upper = 0, digits = 0, signs = 0, foreign = 0, inWords = 0, runs = 0;
        int costly = 0;
        double bits = 0, costs = 0;
        for (var i = 0; i < value.Length;)
        {
            var start = i;
            runs++;
            if (char.IsAsciiLetter(value[i]))
            {
                i = EndOfWord(value, i);
                var word = value[start..i];
                var cost = LetterModel.Cost(word);
                (costs, costly) = (costs + cost, costly + word.Length + 1);
                bits += Math.Min(cost, word.Length * LetterModel.BitsOfChance) + (start == 0 ? 0 : BitsOfJoint);
                inWords += word.Length >= ShortestWord && cost / (word.Length + 1) < SurpriseOfWord(word.Length) ? word.Length : 0;
                var capitals = word.Length - word.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ").Length;
                (upper, lower) = (upper + capitals, lower + word.Length - capitals);
            }
            else if (char.IsAsciiDigit(value[i]))
            {
                while (i < value.Length && char.IsAsciiDigit(value[i]))
                {
                    i++;
                }

                digits += i - start;
                bits += BitsOfNumber(value[start..i]);
            }
            else
            {
                var sign = value[i++];
                foreign += sign > 0x7F ? 1 : 0;
                signs += sign > 0x7F ? 0 : 1;
                bits += sign is '_' or '-' or '.' or ' ' or '/' or ':' || (start > 0 && value[start - 1] == sign) ? BitsOfJoint : BitsOfSign;
            }
        }

        return new ValueProfile
        {
            Length = value.Length, Lower = lower, Upper = upper, Digits = digits, Signs = signs, Foreign = foreign, WordLetters = inWords, Runs = runs, Bits = bits,
            Surprise = costly == 0 ? 0 : costs / costly,
            IsHex = value.Length >= ShortestHex && digits * 4 >= value.Length && ValueShape.IsHex(value),
        };
    }

    /// <summary>What a letter of a word costs at most; short words have less room to be themselves.</summary>
    private static double SurpriseOfWord(int length) => length switch
    {
        3 => 5.2,
        4 => 5,
        5 => 4.8,
        _ => 4.6,
    };

    /// <summary>A word is <c>lower</c>, <c>Capitalised</c> or <c>CAPITALS</c>.</summary>
    private static int EndOfWord(ReadOnlySpan<char> value, int start)
    {
        var end = start + 1;
        if (char.IsAsciiLetterUpper(value[start]))
        {
            while (end < value.Length && char.IsAsciiLetterUpper(value[end]))
            {
                end++;
            }

            if (end - start > 1)
            {
                return end < value.Length && char.IsAsciiLetterLower(value[end]) ? end - 1 : end;
            }
        }

        while (end < value.Length && char.IsAsciiLetterLower(value[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>Digits that count up or down, repeat, or are a year are quickly guessed.</summary>
    private static double BitsOfNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 1)
        {
            return BitsOfDigit;
        }

        var step = digits[1] - digits[0];
        var isRow = step is >= -1 and <= 1;
        for (var i = 2; i < digits.Length && isRow; i++)
        {
            isRow = digits[i] - digits[i - 1] == step;
        }

        var isYear = digits.Length == 4 && (digits.StartsWith("19") || digits.StartsWith("20"));
        return isRow ? BitsOfDigit : isYear ? 2 * BitsOfDigit : digits.Length * BitsOfDigit;
    }
}
