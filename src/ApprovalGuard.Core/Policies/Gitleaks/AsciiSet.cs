using System.Globalization;
using System.Text;

namespace ApprovalGuard.Policies.Gitleaks;

/// <summary>A set of ASCII characters with a name, or all others: Go's <c>\w</c> and <c>[:alpha:]</c>, which know no letters beyond ASCII.</summary>
/// <param name="Ranges">First and last characters in turn, in order.</param>
internal sealed record AsciiSet(string Ranges)
{
    private static readonly AsciiSet Digits = new("09");
    private static readonly AsciiSet Word = new("09AZ__az");
    private static readonly AsciiSet Blanks = new("\t\n\f\r  ");

    private static readonly Dictionary<string, AsciiSet> ByName = new(StringComparer.Ordinal)
    {
        ["alnum"] = new("09AZaz"),
        ["alpha"] = new("AZaz"),
        ["ascii"] = new("\u0000\u007f"),
        ["blank"] = new("\t\t  "),
        ["cntrl"] = new("\u0000\u001f\u007f\u007f"),
        ["digit"] = Digits,
        ["graph"] = new("!~"),
        ["lower"] = new("az"),
        ["print"] = new(" ~"),
        ["punct"] = new("!/:@[`{~"),
        ["space"] = new("\t\r  "),
        ["upper"] = new("AZ"),
        ["word"] = Word,
        ["xdigit"] = new("09AFaf"),
    };

    /// <summary>The set as the inside of a class.</summary>
    public string Pattern
    {
        get
        {
            var pattern = new StringBuilder();
            for (var i = 0; i < Ranges.Length; i += 2)
            {
                pattern.Append(CultureInfo.InvariantCulture, $"{GoEscape.Unit(Ranges[i])}-{GoEscape.Unit(Ranges[i + 1])}");
            }

            return pattern.ToString();
        }
    }

    /// <summary>The set of an escape's letter, <c>d</c> or <c>W</c>; null where it names none.</summary>
    public static AsciiSet? OfLetter(char letter) => letter switch
    {
        'd' => Digits,
        'D' => Digits.Others(),
        'w' => Word,
        'W' => Word.Others(),
        's' => Blanks,
        'S' => Blanks.Others(),
        _ => null,
    };

    /// <summary>The set of a POSIX name; null where it names none.</summary>
    public static AsciiSet? OfName(string name) => ByName.GetValueOrDefault(name);

    /// <summary>All other characters, those beyond ASCII too.</summary>
    public AsciiSet Others()
    {
        var others = new StringBuilder();
        var next = 0;
        for (var i = 0; i < Ranges.Length; i += 2)
        {
            if (Ranges[i] > next)
            {
                others.Append((char)next).Append((char)(Ranges[i] - 1));
            }

            next = Ranges[i + 1] + 1;
        }

        return new AsciiSet(others.Append((char)next).Append(char.MaxValue).ToString());
    }
}
