using System.Buffers;

namespace ApprovalGuard.Detection.Secrets;

/// <summary>Tells made-up values from real ones: documented examples, templates, references to variables, filler.</summary>
internal static class Placeholder
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "example", "sample", "placeholder", "changeme", "change_me", "change-me", "your_", "your-", "yourkey", "yourtoken", "yoursecret", "yourpass", "insert",
            "replace", "redacted", "dummy", "foobar", "xxxx", "****", "....", "deadbeef", "notasecret", "not_a_secret", "not-a-secret",
            "fake", "todo", "<your", "...", "\u2022\u2022", "qwertyuiop", "asdfghjkl", "my_secret", "mysecret", "supersecret", "secret_key", "hunter2", "lorem",

            // The digests of nothing: SHA-1, MD5, SHA-256.
            "da39a3ee5e6b4b0d", "d41d8cd98f00b204", "e3b0c44298fc1c14",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-[]");

    private const int LongestRunOfChance = 8;
    private const int LongestKey = 200;

    private static readonly string[] References =
    [
        "${", "$(", "{{", "}}", "<%", "%>", "#{", "process.env", "os.environ", "getenv", "env.", "env[", "secrets.", "vars.", "vault:", "ssm:", "op://", "ref:",
        "arn:aws:secretsmanager", "config.", "self.", "this.", "->", "()", "{0}", "%s", "@@",
    ];

    /// <summary>Whether no provider could have issued the value.</summary>
    public static bool IsMadeUp(ReadOnlySpan<char> value) => IsFiller(value) || IsSequence(value);

    /// <summary>Whether the value stands where a real one will be put, as its words, a reference or a repetition say.</summary>
    public static bool IsFiller(ReadOnlySpan<char> value) => value.IndexOfAny(Words) >= 0 || IsReference(value) || IsRepetition(value);

    /// <summary>Whether the value stands for another one that is found elsewhere.</summary>
    public static bool IsReference(ReadOnlySpan<char> value)
    {
        if (value is ['<', .., '>'] or ['%', .., '%'] or ['{', .., '}'] or ['[', .., ']'] or ['_', '_', .., '_', '_'] || IsVariable(value))
        {
            return true;
        }

        // Python's %(name)s, which random signs look like too.
        var format = value.IndexOf("%(");
        if (format >= 0 && value[format..].Contains(")s", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var reference in References)
        {
            if (value.Contains(reference, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>$PASSWORD</c>, <c>@password</c>, <c>:password</c>.</summary>
    private static bool IsVariable(ReadOnlySpan<char> value) =>
        value is ['$' or '@' or ':', _, ..] && (char.IsAsciiLetter(value[1]) || value[1] is '_' or '{' or '(') && !value[1..].ContainsAnyExcept(NameLetters);

    /// <summary>A few characters over and over: one of them nearly everywhere, or a short piece again and again.</summary>
    private static bool IsRepetition(ReadOnlySpan<char> value)
    {
        const int Longest = 64;
        const int LeastTimes = 3;
        var tail = value.Length > 12 ? value[4..] : value;
        if (tail.Length < 6)
        {
            return false;
        }

        var most = 0;
        foreach (var letter in tail[..Math.Min(tail.Length, 4)])
        {
            most = Math.Max(most, tail.Count(letter));
        }

        if (most >= tail.Length * 2 / 3 || (value.Length <= LongestKey && LongestRun(value) >= LongestRunOfChance))
        {
            return true;
        }

        value = value[..Math.Min(value.Length, Longest)];
        for (var period = 2; period * LeastTimes <= value.Length; period++)
        {
            if (value[period..].SequenceEqual(value[..^period]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The most times that a character stands in a row; A, the zero of base64, counts half.</summary>
    private static int LongestRun(ReadOnlySpan<char> value)
    {
        int longest = 0, run = 0;
        for (var i = 1; i < value.Length; i++)
        {
            run = value[i] == value[i - 1] ? run + 1 : 0;
            longest = Math.Max(longest, value[i] == 'A' ? run / 2 : run);
        }

        return longest + 1;
    }

    /// <summary>Characters that count up or down, five or more in a row, make up half of a long value, or all of a short one.</summary>
    public static bool IsSequence(ReadOnlySpan<char> value)
    {
        const int Least = 5;
        const int Many = 8;
        int counted = 0, up = 1, down = 1;
        for (var i = 1; i <= value.Length; i++)
        {
            var step = i < value.Length ? value[i] - value[i - 1] : 0;
            counted += step != 1 && up >= Least ? up : 0;
            counted += step != -1 && down >= Least ? down : 0;
            up = step == 1 ? up + 1 : 1;
            down = step == -1 ? down + 1 : 1;
        }

        return counted >= Many ? counted * 2 >= value.Length : counted > 0 && counted == value.Length;
    }
}
